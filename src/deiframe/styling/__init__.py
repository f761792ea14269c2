"""How things look in every picture: colours and signs, and words that fit their boxes."""
