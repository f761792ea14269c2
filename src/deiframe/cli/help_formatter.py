"""How help is laid out: as click does it, but options, codes and names are never broken."""

import textwrap
from collections.abc import Iterable
from typing import Final

import click

_WIDEST_LABEL: Final = 30
_GAP: Final = 2
_LEAST: Final = 20


class HelpFormatter(click.HelpFormatter):
    """Writes text and rows; words with hyphens stay whole."""

    def write_text(self, text: str) -> None:
        """Write a paragraph, indented."""
        indent = " " * self.current_indent
        lines = _wrapped(text, self.width - self.current_indent)
        self.write("".join(f"{indent}{line}\n" for line in lines))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = _WIDEST_LABEL, col_spacing: int = _GAP
    ) -> None:
        """Write rows of a label and what it means; a long label has a line of its own."""
        known = list(rows)
        column = min(max((len(label) for label, _ in known), default=0), col_max) + col_spacing
        indent = " " * self.current_indent
        for label, about in known:
            lines = _wrapped(about, self.width - self.current_indent - column)
            if len(label) > column - col_spacing:
                self.write(f"{indent}{label}\n")
            else:
                first = lines.pop(0) if lines else ""
                self.write(f"{indent}{label.ljust(column)}{first}".rstrip() + "\n")
            self.write("".join(f"{indent}{' ' * column}{line}\n" for line in lines))


class HelpContext(click.Context):
    """A context whose help is laid out so."""

    formatter_class = HelpFormatter


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, _LEAST), break_on_hyphens=False)
