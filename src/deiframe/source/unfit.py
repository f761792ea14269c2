"""A value that does not fit, and how to say what was found and what was wanted."""

from collections.abc import Iterable
from difflib import get_close_matches

from deiframe.diagnostics import Page
from deiframe.languages import Message, listing, message
from deiframe.source.problems import WRONG_TYPE, Path


class UnfitError(ValueError):
    """A value that does not fit its place; ``path`` leads from the value down to what is meant."""

    def __init__(
        self,
        said: Message,
        *,
        expected: Message | None = None,
        hint: Message | None = None,
        page: Page = WRONG_TYPE,
        path: Path = (),
    ) -> None:
        """Keep what is to be said about it."""
        super().__init__(said)
        self.said, self.expected, self.hint = said, expected, hint
        self.page, self.path = page, path


def shown(value: object) -> object:
    """Return a value as it may stand in a message: short, and never the inside of a large one."""
    match value:
        case dict():
            return message("a group of keys")
        case list() | tuple():
            return message("a list")
        case str():
            return message('"{text}"', text=cut(value))
        case bool():
            return "true" if value else "false"
        case None:
            return message("nothing")
        case _:
            return cut(str(value))


def cut(text: str, length: int = 60) -> str:
    """Return a text on one line, shortened in the middle of nowhere if it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1] + "…"


def wrong_type(value: object, expected: Message, hint: Message | None = None) -> UnfitError:
    """Make the error for a value that is of another type than ``expected``."""
    said = message("This does not fit here: {value}.", value=shown(value))
    return UnfitError(said, expected=expected, hint=hint)


def did_you_mean(word: object, candidates: Iterable[str]) -> Message | None:
    """Suggest the candidates nearest to a word; None where none is near."""
    if not isinstance(word, str) or len(word) > 200:
        return None
    near = get_close_matches(word, list(candidates), n=3, cutoff=0.6)
    if not near:
        near = [c for c in candidates if c.replace("_", "-") == word.lower().replace("_", "-")]
    return message("Did you mean {words}?", words=listing(near)) if near else None


def one_of(words: Iterable[str]) -> Message:
    """Say that one of the words is expected."""
    return message("one of: {words}", words=listing(words))
