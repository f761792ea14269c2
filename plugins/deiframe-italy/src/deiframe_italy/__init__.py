"""Italian law for deiframe: what binds a municipality, and where it is written."""
