"""Calling code that is not ours: nothing that goes wrong in it takes anything else down."""
