"""Write the tables of docs/file-format.md that the model tells (`make rule-pages`).

What stands between ``<!-- made: NAME -->`` and ``<!-- end -->`` is made here; all else is by hand.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from deiframe.formats.field_docs import KeyDoc, documented, parts
from deiframe.model.strategy import ITEM_CLASSES, Strategy

PAGE = Path(__file__).parents[1] / "docs" / "file-format.md"
_BLOCK = re.compile(r"(<!-- made: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def made(text: str) -> str:
    """The page with its tables as the model tells them."""
    tables = {"keys": "\n".join(_keys()), "words": "\n".join(_words())}
    return _BLOCK.sub(lambda found: f"{found[1]}\n{tables[found[2]]}\n\n{found[3]}", text)


def _keys() -> Iterator[str]:
    """A table of the keys of each part of a file; those of every item once."""
    shared = {(doc.key, str(doc.means)) for doc in _of_every_item()}
    yield from _table("Every item", _of_every_item())
    for cls, path in parts():
        own = [doc for doc in documented(cls) if (doc.key, str(doc.means)) not in shared]
        name = " › ".join(f"`{key}`" for key in path) or "At the top"
        if own:
            yield ""
            yield from _table(name, own)


def _of_every_item() -> list[KeyDoc]:
    first, *rest = (documented(cls) for cls in ITEM_CLASSES.values())
    known = [{(doc.key, str(doc.means)) for doc in docs} for docs in rest]
    missing = [
        doc for doc in first if not all((doc.key, str(doc.means)) in others for others in known)
    ]
    return [doc for doc in first if doc not in missing or doc.key == "source"]


def _table(name: str, docs: list[KeyDoc]) -> Iterator[str]:
    yield f"**{name}**"
    yield ""
    yield "| key | what it means | names |"
    yield "| --- | --- | --- |"
    for doc in docs:
        key = f"`{doc.key}`" + (" (needed)" if doc.required and doc.cls is not Strategy else "")
        names = ", ".join(kind.collection for kind in doc.refers_to)
        yield f"| {key} | {doc.means} | {names} |"


def _words() -> Iterator[str]:
    """The keys that take fixed words only."""
    yield "| key | words |"
    yield "| --- | --- |"
    for cls, path in parts():
        for doc in documented(cls):
            if doc.words:
                where = f"{path[-1]} " if path else ""
                yield f"| {where}`{doc.key}` | {', '.join(doc.words)} |"


def main() -> None:
    """Write the page if it differs."""
    before = PAGE.read_text("utf-8")
    after = made(before)
    if after != before:
        PAGE.write_text(after, "utf-8")
    sys.stdout.write(f"{PAGE.name}: {'changed' if after != before else 'as it was'}\n")


if __name__ == "__main__":
    main()
