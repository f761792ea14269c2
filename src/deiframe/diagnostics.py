"""Places in files, severities and findings: what a check tells its reader, as plain values."""

from enum import StrEnum
from typing import Final

import attrs

from deiframe.i18n import Message, sections


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the heaviest; sorts findings and compares them with a threshold."""
        return _RANKS[self]


_RANKS: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


@attrs.frozen(order=True)
class Place:
    """Where something stands: a file relative to the strategy's folder, line and column from 1.

    ``length`` is how many characters of the line are meant (for the caret).
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        """Return ``file:line:column``, as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}"


@attrs.frozen
class Replacement:
    """A text to write in place of what stands at ``place``: a fix that is safe by itself."""

    place: Place
    text: str


@attrs.frozen
class Finding:
    """One thing a reader should know, where it stands and what fixes it.

    ``id`` is the item it is about (empty: the strategy as a whole). ``expected`` and ``hint`` are
    set by the reader of files: what was wanted, and what may have been meant. ``related`` are other
    places that belong to it, such as the first of two equal ids. ``fix`` is set where there is one
    obvious fix. ``is_doubt`` says that it is a reason not to believe what stands there,
    ``is_illustrative`` that what stands there is made up to show how it works.
    """

    code: str
    severity: Severity
    message: Message
    id: str = ""
    place: Place | None = None
    expected: Message | None = None
    hint: Message | None = None
    related: tuple[Place, ...] = ()
    principles: tuple[str, ...] = ()
    substeps: tuple[str, ...] = ()
    plugin: str = "deiframe"
    fix: Replacement | None = None
    is_doubt: bool = False
    is_illustrative: bool = False


class Explained:
    """A docstring ready to be translated: a title line, an explanation, sections with headings."""

    text: str
    package: str

    @property
    def title(self) -> Message:
        """The first line."""
        return self._text(sections(self.text)[""][:1])[0]

    @property
    def what(self) -> list[Message]:
        """The paragraphs between the title and the first section."""
        return self._text(sections(self.text)[""][1:])

    def section(self, heading: str) -> list[Message]:
        """The paragraphs under a heading such as ``Why it matters``; none where it has none."""
        return self._text(sections(self.text).get(heading, []))

    def _text(self, texts: list[str]) -> list[Message]:
        return [Message(self.package, text) for text in texts]


@attrs.frozen
class Page(Explained):
    """What there is to know about a code: the docstring of its rule.

    Its sections are ``Why it matters:``, ``How to fix:`` and ``Source:``. ``package`` is whose
    catalogue has its translations.
    """

    code: str
    severity: Severity
    text: str
    package: str = "deiframe"


@attrs.frozen
class Chapter(Explained):
    """What there is to know about a sub-step: the docstring of its module.

    Its sections are ``Why it matters:``, ``How to go about it:`` and ``Source:``.
    """

    text: str
    package: str = "deiframe"
