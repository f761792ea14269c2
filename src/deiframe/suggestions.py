"""What somebody perhaps meant by a word that is not known: one way to ask, used everywhere."""

from collections.abc import Iterable
from difflib import get_close_matches

from deiframe.languages import Message, listing, message

_LONGEST = 200


def near(word: object, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Return the ``known`` words nearest to a word, the nearest first; none if none is near."""
    if not isinstance(word, str) or len(word) > _LONGEST:
        return []
    candidates = list(dict.fromkeys(known))
    found = get_close_matches(word, candidates, n=most, cutoff=0.6)
    wanted = word.lower().replace("_", "-")
    return found or [one for one in candidates if one.replace("_", "-") == wanted][:most]


def did_you_mean(word: object, known: Iterable[str]) -> Message | None:
    """Suggest the ``known`` words nearest to a word; None if none is near."""
    found = near(word, known)
    return message("Did you mean {words}?", words=listing(found)) if found else None
