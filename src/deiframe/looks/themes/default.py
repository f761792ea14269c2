"""The colours of a picture for which nobody asks a theme.

The hues follow Okabe and Ito's palette, made darker so that white letters on them, and dark letters
on the pale ones, reach the contrast that every theme is asked for. They stand where a
:class:`~deiframe.extend.theme.Theme` says what each colour is for.
"""

from typing import Final

from deiframe.extend.theme import DEFAULT

THEME: Final = DEFAULT
