"""The pages of everything the reader can complain about, and a problem before it has a place."""

from typing import Final

import attrs

from deiframe.diagnostics import Page, Severity
from deiframe.i18n import Message, message

Step = str | int | float | None
"""A key, which YAML may have read as no text, or an index."""

Path = tuple[Step, ...]


@attrs.frozen
class Correction:
    """The ``meant`` word, to be written in place of the ``written`` one: an obvious slip."""

    written: str
    meant: str


@attrs.frozen
class Choice:
    """An unknown word, and the known ones; the suggestion is found when it is reported."""

    written: object
    known: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Problem:
    """Something wrong at ``path`` in ``file``; ``at_key`` where the key itself is meant.

    ``spot`` is (line, column, length) where the place is known already. ``also`` are other places
    that belong to it, as (file, path). ``instead`` is what can safely be written in its place;
    ``choice`` is for finding that, and a hint, if there is none yet.
    """

    page: Page
    file: str
    message: Message
    path: Path = ()
    at_key: bool = False
    expected: Message | None = None
    hint: Message | None = None
    spot: tuple[int, int, int] | None = None
    also: tuple[tuple[str, Path], ...] = ()
    instead: Correction | None = None
    choice: Choice | None = None


def missing_key(key: str, page: Page, file: str) -> Problem:
    """A key that the main file cannot be without is missing."""
    expected = {"deiframe": "deiframe: 1", "municipality": "municipality: {name: …, country: …}"}
    return Problem(
        page=page,
        file=file,
        message=message("The key {key} is missing.", key=key),
        expected=message("a line such as {line}", line=expected[key]),
    )


def _page(code: str, text: str) -> Page:
    return Page(code, Severity.ERROR, text)


NOT_FOUND: Final = _page(
    "DEI001",
    """A file cannot be opened.

    The folder contains no `strategy.yaml`, a file or folder in it is not readable, or something
    with the name of a file is not one: a folder, a pipe, a device, a link that leads nowhere.

    Why it matters: What is not read is not checked.

    How to fix: Check the folder's name and the permissions of the file. If another program has the
    file open, close it there. Remove anything that is not a file, or rename it.

    Source: deiframe, file format.
    """,
)
NOT_TEXT: Final = _page(
    "DEI002",
    """A file is not UTF-8 text.

    The file was saved in an older encoding, such as Windows-1252 or Latin-1, or is not a text.

    Why it matters: Letters such as é and ë would be garbled, or nothing can be read.

    How to fix: Open it in an editor and save it as UTF-8.

    Source: YAML 1.2, section 5.2.
    """,
)
NOT_YAML: Final = _page(
    "DEI003",
    """A file is not valid YAML.

    The text breaks a rule of YAML's syntax: a bracket or quote that is not closed, a tab or a wrong
    number of spaces at the start of a line, a colon inside a text without quotes.

    Why it matters: From that point on, nothing in the file can be parsed.

    How to fix: Look at the line that is named and the one above it. Put texts that contain a colon
    in quotes; indent with spaces, the same number for things of the same level.

    Source: YAML 1.2.
    """,
)
NOT_ALLOWED: Final = _page(
    "DEI004",
    """A feature of YAML that a strategy may not use.

    Tags (`!name`), merge keys (`<<`), directives (`%`), several documents in one file, and an
    anchor that contains itself are refused.

    Why it matters: They make a file mean something other than it seems to say, and can be used to
    attack its readers.

    How to fix: Write out what is meant. Put a text that starts with an exclamation mark in quotes.

    Source: deiframe, file format.
    """,
)
TOO_MUCH: Final = _page(
    "DEI005",
    """A file or a value is larger than the limit.

    Files, nesting, aliases, ids and texts are limited in size.

    Why it matters: A file of unknown origin must not be able to block the machine.

    How to fix: Split the file, shorten the text, or raise the limit that the message names, with
    `--limit NAME=NUMBER`.

    Source: deiframe, limits on input.
    """,
)
REPEATED_KEY: Final = _page(
    "DEI006",
    """A key is given twice in the same place.

    Under one heading each key may be given only once; the same holds for a key of the strategy
    itself, such as `title`, in two files.

    Why it matters: Only one of the two can apply, and nobody sees which.

    How to fix: Merge the two, or remove one of them.

    Source: YAML 1.2, section 3.2.1.3.
    """,
)
OUTSIDE: Final = _page(
    "DEI007",
    """A path leads out of the strategy's folder.

    What a strategy includes must be in its own folder. Links in the file system that lead out of it
    do not count as inside.

    Why it matters: A strategy from elsewhere must not be able to read other files of this machine.

    How to fix: Copy the file into the folder.

    Source: deiframe, file format.
    """,
)
VERSION: Final = _page(
    "DEI008",
    """The version of the file format is missing or unknown.

    `strategy.yaml` says `deiframe: 1`: the version of the format in which it is written.

    Why it matters: A later version may give the same words another meaning.

    How to fix: Write `deiframe: 1` as the first line, or install a newer deiframe.

    Source: deiframe, file format.
    """,
)
FILE_NAME: Final = _page(
    "DEI009",
    """A file name that is not portable.

    Two files have the same name, and differ only in how an accent is written: as one letter, or as
    a letter and a sign. Or a name contains bytes that are not text, or invisible characters.

    Why it matters: On another computer one of the two is lost, or the file cannot be named at all.

    How to fix: Give the file a simple name of letters, digits and hyphens.

    Source: Unicode Standard Annex 15.
    """,
)
UNKNOWN_KEY: Final = _page(
    "DEI010",
    """A key that does not exist here.

    The word before the colon is not a key that is allowed here.

    Why it matters: It is usually a typo, and its value would be lost.

    How to fix: Use the suggestion, or look up the keys of this kind of item in the description of
    the file format. Your own data belongs under `note`, `tags` or `extensions`.

    Source: deiframe, file format.
    """,
)
WRONG_TYPE: Final = _page(
    "DEI011",
    """A value of the wrong type.

    There is a list where a text is expected, a text where a number is expected, and so on.

    Why it matters: deiframe would have to guess the meaning.

    How to fix: Write the expected value. Numbers have no percent sign and a decimal point (`12.5`);
    a text that looks like a number or a date is put in quotes.

    Source: deiframe, file format.
    """,
)
WRONG_DATE: Final = _page(
    "DEI012",
    """A date that does not exist or is in another format, or an end before its start.

    Dates are written year-month-day: `2028-06-30`.

    Why it matters: 03-04-2028 is in March for some readers and in April for others.

    How to fix: Write the date as year-month-day, and check that the day exists.

    Source: ISO 8601.
    """,
)
UNKNOWN_WORD: Final = _page(
    "DEI013",
    """A word that is not in the list.

    Only certain words are allowed here.

    Why it matters: Rules and diagrams use these words.

    How to fix: Use one of the listed words. Many lists end in `other`.

    Source: deiframe, file format.
    """,
)
MISSING_KEY: Final = _page(
    "DEI014",
    """Something required is missing.

    Without this key the item says nothing.

    Why it matters: There is no sensible value to assume.

    How to fix: Add the key.

    Source: deiframe, file format.
    """,
)
UNKNOWN_LANGUAGE: Final = _page(
    "DEI015",
    """A language that is not known.

    Languages are written with two letters: `nl`, `en`, `it`, `fr`, `de`.

    Why it matters: The text would never be shown to anybody.

    How to fix: Use the ISO 639-1 code of the language. A text in one language only may be written
    without a code.

    Source: ISO 639-1.
    """,
)
WRONG_ID: Final = _page(
    "DEI016",
    """An invalid id.

    An id consists of lowercase letters, digits and hyphens: `fair-selection`.

    Why it matters: Ids are used in links, file names and commands, by people and programs.

    How to fix: Write it in lowercase letters without accents, with hyphens for spaces.

    Source: deiframe, file format.
    """,
)
OUT_OF_RANGE: Final = _page(
    "DEI017",
    """A number that is not possible.

    The number is outside the possible range: power and interest run from 1 to 5, a budget is not
    negative.

    Why it matters: Everything computed from it would be wrong.

    How to fix: Correct the number.

    Source: deiframe, file format.
    """,
)
WRONG_LINK: Final = _page(
    "DEI018",
    """A link that is not a web or mail address.

    Links start with `https://`, `http://` or `mailto:`.

    Why it matters: Other links can open programs on a reader's machine, or work only on yours.

    How to fix: Write the whole address, or put a reference to a document under `source`.

    Source: deiframe, file format.
    """,
)
WRONG_TARGET: Final = _page(
    "DEI019",
    """A target that contradicts itself.

    A target states one thing to be reached, and at most one date.

    Why it matters: Nobody can say later whether it was met. A rise by 25 percent (20 becomes 25) is
    another promise than a rise by 25 points (20 becomes 45).

    How to fix: Choose one of `value`, `at_least`, `at_most`, `between`, `rise`, `fall`, and one of
    `by`, `from`, `each` with `from`. Write what asks for two things as two targets.

    Source: Report D5.2, section 4.1.
    """,
)
REPEATED_ID: Final = _page(
    "DEI020",
    """An id that is used twice.

    Every item of a strategy has a unique id, whatever its kind and its file.

    Why it matters: A link to the id could mean either of the two items.

    How to fix: Give one of the two another id, and update the links to it.

    Source: deiframe, file format.
    """,
)
DANGLING: Final = _page(
    "DEI021",
    """A link to something that does not exist.

    An item names an id that no item has.

    Why it matters: The chain from action to vision, or from task to person, is broken here.

    How to fix: Correct the id, or add the item that is meant.

    Source: deiframe, file format.
    """,
)
WRONG_KIND: Final = _page(
    "DEI022",
    """A link to an item of the wrong kind.

    The id exists, but an item of that kind is not allowed in this place.

    Why it matters: A theory of change runs from interventions over outcomes and objectives to the
    vision; roles are held by stakeholders and departments.

    How to fix: Link to an item of one of the listed kinds.

    Source: Report D5.2, section 4.3.
    """,
)
TWO_READINGS: Final = _page(
    "DEI028",
    """A number that can be read in two ways.

    A number has exactly three digits after its only point: `10.000`. In Dutch and Italian that is
    ten thousand; in YAML it is ten. A share in percent is left out: it cannot be in thousands.

    Why it matters: A budget of ten euro, or a target of three people when three thousand are meant,
    looks right to whoever wrote it, and everything computed from it is wrong.

    How to fix: Write thousands without a point (`10000`), and a decimal number with another number
    of decimals (`10.0`, `12.3450`).

    Source: YAML 1.2, section 10.3; Unicode CLDR.
    """,
)

PAGES: Final = tuple(value for value in list(globals().values()) if isinstance(value, Page))
"""All of them, in the order of their codes."""
