"""Table 1 of the report: is it a strategy, or a list of intentions? Eleven items, and a verdict."""
