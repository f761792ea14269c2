"""Levels of institutionalisation (report, 7.2 and figure 5): the default model, and how one is judged."""
