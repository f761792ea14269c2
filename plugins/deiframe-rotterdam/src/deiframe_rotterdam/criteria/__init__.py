"""What holds of a strategy in Rotterdam's way of working, or not.

The level model, the diagnostics and the evidence of sub-steps are made of these.
"""
