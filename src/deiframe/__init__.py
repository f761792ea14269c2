"""Write a municipality's diversity, equity and inclusion strategy as code: check, explain, draw it.

This is the front door, for strategies written in Python and for plugins. Every name in the stub
beside this file is public and stays; the modules behind them may move. Names are loaded when they
are first used, so that ``deiframe --version`` loads none of them.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
