"""What can be left out of an installation: engines that only some of the outputs need.

Each is an extra of the package, ``pip install "deiframe[pdf]"``; ``deiframe[all]`` has them all.
What is missing is said with what to type, which names nothing but the extra.
"""

from importlib.util import find_spec
from typing import Final

import attrs

from deiframe.errors import MissingExtraError
from deiframe.i18n import Message, message


@attrs.frozen
class Extra:
    """A part that can be left out; ``module`` is what it brings, ``serves`` what needs it."""

    name: str
    module: str
    serves: Message

    @property
    def command(self) -> str:
        """What to type, to have it."""
        return f'pip install "deiframe[{self.name}]"'

    @property
    def is_installed(self) -> bool:
        """Whether its module can be found; it is not loaded."""
        return find_spec(self.module) is not None

    @property
    def missing(self) -> Message:
        """Say that it is not installed, and what to type."""
        return message(
            "{what} need a part of deiframe that is not installed. Run: {command}",
            what=self.serves,
            command=self.command,
        )

    def require(self) -> None:
        """Do nothing where it is installed.

        Raises:
            MissingExtraError: it is not; says what to type.
        """
        if not self.is_installed:
            raise MissingExtraError(self.missing)


PDF: Final = Extra("pdf", "typst", message("Pages (.pdf)"))
CHARTS: Final = Extra(
    "charts", "vl_convert", message("Charts, and letters that deiframe's own font lacks,")
)
OFFICE: Final = Extra("office", "docx", message("Documents for Word (.docx)"))
