"""The colours of a picture for which nobody asks a theme.

The hues follow Okabe and Ito's palette, made darker so that white letters on them, and dark letters
on the pale ones, reach the contrast that every theme is asked for. They stand where a
:class:`~deiframe.extension_points.theme.Theme` says what each colour is for.
"""

from typing import Final

from deiframe.extension_points.theme import DEFAULT

THEME: Final = DEFAULT
