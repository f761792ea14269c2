"""What somebody perhaps meant by a word that is not known: one way to ask, used everywhere."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from heapq import nlargest
from os.path import commonprefix
from typing import Final

from deiframe.i18n import Message, joined_list, message
from deiframe.slugs import slug

_LONGEST: Final = 200
_NEAR: Final = 0.6
"""From this likeness on (0 to 1), a word may have been meant."""
_MARGIN: Final = 0.1
"""What is less alike than the nearest by more than this was hardly meant."""
_LOOKING_ALIKE: Final = 0.99
"""How alike words are that differ in hyphens, or in signs that look alike: ``DEI1O1``."""
_LOOKALIKES: Final = str.maketrans({"o": "0", "i": "1", "l": "1", "-": ""})
_BEGINNING: Final = 0.89
"""How alike a word is to one that it is the beginning of."""
_PART: Final = 0.8
"""How alike a word is to one of which it is a whole part: ``selection``, ``fair-selection``."""
_FEWEST_LETTERS: Final = 3
"""So many letters a beginning or a part has at least."""
_COMPARED: Final = 200
"""So many words are compared letter by letter: those that begin and end most alike."""
_FEW: Final = 12
"""So many words can be listed in a sentence."""

_NO_TITLES: Final[Mapping[str, Iterable[str]]] = {}


def near(
    word: object,
    known: Iterable[str],
    *,
    titles: Mapping[str, Iterable[str]] = _NO_TITLES,
    most: int = 3,
) -> list[str]:
    """Return the ``known`` words nearest to a word, the nearest first; none if none is near.

    Case, accents, and hyphens or underscores make no difference. ``titles`` are other names by
    which known words go: what is near to one of those is near too.
    """
    wanted = slug(word) if isinstance(word, str) and len(word) <= _LONGEST else ""
    if not wanted:
        return []
    names = [
        (slug(name), fromkey)
        for fromkey in dict.fromkeys(known)
        for name in (fromkey, *titles.get(fromkey, ()))
    ]
    if len(names) > _COMPARED:
        names = nlargest(_COMPARED, names, key=lambda pair: _ends_alike(wanted, pair[0]))
    likeness: dict[str, float] = {}
    for name, item in names:
        likeness[item] = max(likeness.get(item, 0.0), _likeness(wanted, name))
    least = max(_NEAR, max(likeness.values(), default=0.0) - _MARGIN)
    found = [item for item in likeness if likeness[item] >= least]
    return sorted(found, key=lambda item: -likeness[item])[:most]


def did_you_mean(
    word: object,
    known: Iterable[str],
    *,
    titles: Mapping[str, Iterable[str]] = _NO_TITLES,
) -> Message | None:
    """Suggest the ``known`` words nearest to a word; None if none is near."""
    found = near(word, known, titles=titles)
    return message("Did you mean {words}?", words=joined_list(found)) if found else None


def suggesting(
    text: Message,
    word: object,
    known: Iterable[str],
    *,
    titles: Mapping[str, Iterable[str]] = _NO_TITLES,
) -> Message:
    """What is ``text`` of a word that is not known, and which of the ``known`` were perhaps meant.

    If none is near, all of them follow if they are few, and nothing if they are many.
    """
    there = list(dict.fromkeys(known))
    more = did_you_mean(word, there, titles=titles)
    if more is None and 0 < len(there) <= _FEW:
        more = message("Known: {known}.", known=joined_list(there))
    return message("{text} {more}", text=text, more=more) if more else text


def _likeness(wanted: str, name: str) -> float:
    """How alike two words are, from 0 to 1."""
    if wanted == name:
        return 1.0
    if wanted.translate(_LOOKALIKES) == name.translate(_LOOKALIKES):
        return _LOOKING_ALIKE
    return max(_by_letters(wanted, name), _by_parts(wanted, name))


def _by_parts(wanted: str, name: str) -> float:
    if len(wanted) < _FEWEST_LETTERS:
        return 0.0
    if name.startswith(wanted):
        return _BEGINNING
    return _PART if f"-{wanted}-" in f"-{name}-" else 0.0


def _by_letters(wanted: str, name: str) -> float:
    matcher = SequenceMatcher(None, wanted, name)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    return matcher.ratio()


def _ends_alike(wanted: str, name: str) -> int:
    """How many letters two words share at both ends; all, if the one is part of the other."""
    if _by_parts(wanted, name):
        return _LONGEST
    return _alike(wanted, name) + _alike(wanted[::-1], name[::-1])


def _alike(item: str, other: str) -> int:
    return len(commonprefix((item, other)))  # noqa: RUF071 - of letters, not of paths
