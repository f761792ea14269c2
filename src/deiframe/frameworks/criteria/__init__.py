"""What is asked of a strategy, criterion by criterion: shared by all that assesses it.

A criterion stands in the module of what it asks about; see :mod:`deiframe.extension_points.criterion`.
"""
