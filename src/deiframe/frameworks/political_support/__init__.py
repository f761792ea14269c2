"""Political support: its three stages, and what fits each of them (report, Table 2)."""
