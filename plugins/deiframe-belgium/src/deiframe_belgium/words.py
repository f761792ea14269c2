"""What the plugin says."""

from typing import Final

from deiframe import Words

words: Final = Words("deiframe_belgium")
