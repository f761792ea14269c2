"""What the report asks of a strategy beyond single findings, and how the answers are reached."""
