"""The strategy as one frozen graph, and the questions that may be asked of it.

Rules and diagrams never walk the strategy themselves: they ask :mod:`.theory` (what leads to
what), :mod:`.measurement` (what is measured), :mod:`.responsibility` (who does what) and
:mod:`.participation` (who has a voice).
"""
