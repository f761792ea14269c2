"""Genoa's way for deiframe: goals year by year, and who tells what staff live through."""
