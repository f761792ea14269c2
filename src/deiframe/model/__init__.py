"""What a strategy says: frozen attrs classes for every kind of thing in it, and nothing else.

Start reading at :mod:`deiframe.model.strategy`.
"""
