"""What deiframe says, in the reader's language.

A :class:`Message` is a sentence that has not chosen its language yet: an English template with the
values that go into it. Rules and readers make messages; only a face (terminal, picture, page)
knows its reader and calls :meth:`Message.in_language`. So findings stay plain values that compare
equal in every language.

Catalogues are gettext files, one set for each package that speaks (see :class:`Catalog`).
"""

import datetime as dt
import gettext
import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from heapq import nsmallest
from itertools import islice
from typing import Final, Protocol, runtime_checkable

import attrs

from deiframe.numerals import elided, written, written_day


@runtime_checkable
class Translatable(Protocol):
    """Anything that can be said in a language: a message, or a text of the strategy."""

    def in_language(self, language: str) -> str:
        """Return the words for a reader of ``language`` (an ISO 639-1 code)."""
        ...


_WRITTEN: Final = (float, dt.date)
"""What each language writes in its own way."""


@attrs.frozen
class Message:
    """A sentence with its values, not yet in any language.

    ``plural`` and ``count`` are set together where the sentence depends on a number. ``longest`` is
    how long each of the values may be in words; longer ones are cut.
    """

    package: str
    template: str
    values: Mapping[str, object] = attrs.field(factory=dict)
    plural: str | None = None
    count: int = 1
    longest: int | None = attrs.field(default=None, eq=False)

    def in_language(self, language: str) -> str:
        """Return the sentence in ``language``; English where there is no translation."""
        catalogue = _catalogue(self.package, language)
        template = (
            catalogue.gettext(self.template)
            if self.plural is None
            else catalogue.ngettext(self.template, self.plural, self.count)
        )
        # A package without a catalogue speaks English, and writes figures and days in English too.
        spoken = language if isinstance(catalogue, gettext.GNUTranslations) else "en"
        words = {
            name: translate(value, spoken if isinstance(value, _WRITTEN) else language)
            for name, value in self.values.items()
        }
        if self.longest is not None:
            words = {name: _cut(text, self.longest) for name, text in words.items()}
        sentence = template.format(**words) if words else template
        return elided(sentence) if spoken == "it" and self._has_day else sentence

    @property
    def _has_day(self) -> bool:
        return any(isinstance(value, dt.date) for value in self.values.values())

    def brief(self) -> "Message":
        """Return the sentence with its values cut where they are very long.

        A title may have a hundred thousand letters, and be named in as many findings.
        """
        return attrs.evolve(self, longest=_LONGEST_VALUE)

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.in_language("en")


@attrs.frozen
class JoinedList:
    """Several values said one after the other; ``more`` are only counted."""

    values: tuple[object, ...]
    separator: str = ", "
    more: int = 0

    def in_language(self, language: str) -> str:
        """Return the values in ``language``, joined; cut short where some are only counted."""
        words = [translate(value, language) for value in self.values]
        if not self.more:
            return self.separator.join(words)
        shown = self.separator.join(_cut(word, _LONGEST_NAME) for word in words)
        return messages(
            "{names} and {count} more", "{names} and {count} more", self.more, names=shown
        ).in_language(language)


@attrs.frozen
class Rounded:
    """A figure with at most so many decimals, marked with ``≈`` where digits were dropped."""

    value: float
    decimals: int = 2

    @property
    def is_exact(self) -> bool:
        """Whether nothing is lost but what a computer's way to calculate adds at the far end."""
        return abs(self.value - round(self.value, self.decimals)) < _NOISE * max(1, abs(self.value))

    def in_language(self, language: str) -> str:
        """Return the figure as ``language`` writes it."""
        text = written(round(self.value, self.decimals), language)
        return text if self.is_exact else f"≈ {text}"


_NOISE: Final = 1e-12


def rounded(value: float, decimals: int = 2) -> Rounded:
    """Return a figure that says itself with at most so many decimals, and that it is rounded."""
    return Rounded(value, decimals)


@attrs.frozen
class Catalog:
    """What one Python package says; its catalogues lie in the package's ``locale`` folder.

    A plugin makes its own: ``words = Catalog("deiframe_belgium")``, then ``words.message(...)``.
    """

    package: str

    def message(self, template: str, /, **values: object) -> Message:
        """Make a sentence; ``{name}`` in the template stands for the value of that name."""
        return Message(self.package, template, values)

    def messages(self, singular: str, plural: str, count: int, /, **values: object) -> Message:
        """Make a sentence about ``count`` things; ``{count}`` may stand in both templates."""
        return Message(self.package, singular, {"count": count, **values}, plural, count)


_OWN: Final = Catalog("deiframe")
message: Final[Callable[..., Message]] = _OWN.message
messages: Final[Callable[..., Message]] = _OWN.messages


FEW: Final = 8
"""How many of a strategy's items a sentence names; there may be a hundred thousand."""

_LONGEST_NAME: Final = 60
_LONGEST_VALUE: Final = 1_000


def joined_list(values: Iterable[object], *, most: int | None = None) -> Translatable:
    """Return the values as one that says them, joined by commas: at most so many, if given.

    Of more it says the first in the alphabet, so that no order of a file shows, and how many others
    there are.

    >>> joined_list("dbace", most=3).in_language("en")
    'a, b, c and 2 more'
    """
    named = tuple(values)
    if most is None or len(named) <= most:
        return JoinedList(named)
    return JoinedList(tuple(nsmallest(most, named, key=str)), more=len(named) - most)


def path(values: Iterable[object], *, most: int | None = None) -> JoinedList:
    """Return the values as one that says them as steps of a path, joined by arrows."""
    rest = iter(values)
    named = tuple(islice(rest, most))
    return JoinedList(named, " → ", more=sum(1 for _ in rest))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def translate(value: object, language: str) -> str:
    """Return any value in words: messages, texts, figures and days in ``language``.

    A figure is a ``float``; an ``int`` is a year, a line, a number of things. The rest is as it is.
    """
    if isinstance(value, str):
        return value
    # Not isinstance(value, Translatable): of a protocol, that takes a hundred times as long.
    in_language: Callable[[str], str] | None = getattr(value, "in_language", None)
    if in_language is not None:
        return in_language(language)
    if isinstance(value, float):
        return written(value, language)
    if isinstance(value, dt.date):
        return written_day(value, language)
    return str(value)


_HEADING: Final = re.compile(
    r"^(Why it matters|How to fix|How to mend|How to go about it|Source):(?:\s+(.*))?$"
)
_FORMER_HEADINGS: Final = {"How to mend": "How to fix"}
"""Headings of before, which plugins still write."""


def paragraphs(text: str) -> list[str]:
    """Split a docstring into paragraphs, each on one line: the unit that is translated.

    >>> paragraphs('''One thing
    ...     over two lines.
    ...
    ...     Another.''')
    ['One thing over two lines.', 'Another.']
    """
    blocks = re.split(r"\n\s*\n", inspect.cleandoc(text))
    return [" ".join(block.split()) for block in blocks if block.strip()]


def sections(text: str) -> dict[str, list[str]]:
    """Split a rule's docstring by its headings, each first on a line.

    What stands before the first heading is under ``""``. The values are paragraphs.
    """
    found: dict[str, str] = {"": ""}
    heading = ""
    for line in inspect.cleandoc(text).splitlines():
        match = _HEADING.match(line)
        if match:
            heading, line = _FORMER_HEADINGS.get(match[1], match[1]), match[2] or ""
            found[heading] = ""
        found[heading] += line + "\n"
    return {name: paragraphs(body) for name, body in found.items()}


@lru_cache(maxsize=64)
def _catalogue(package: str, language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    import struct
    from importlib.resources import files

    try:
        folder = files(package) / "locale"
        return gettext.translation(package, str(folder), [language], fallback=True)
    except (ImportError, TypeError):  # a module alone, which has no folder
        return gettext.NullTranslations()
    except (OSError, ValueError, LookupError, struct.error):  # damaged: English is better
        return gettext.NullTranslations()
