"""What a plugin may add to deiframe, and the hooks by which it does so."""
