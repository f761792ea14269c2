"""What the plugin says."""

from typing import Final

from deiframe import Catalog

words: Final = Catalog("deiframe_belgium")
