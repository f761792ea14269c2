"""Ghent for deiframe: two targets with their calculation, SPOCs, networks, the next framework."""
