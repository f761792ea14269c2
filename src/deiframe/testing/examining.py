"""What rules find in a piece of a strategy, for tests of rules."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import dedent
from typing import Final

import attrs

from deiframe.diagnostics import Finding
from deiframe.extend.rule import Rule
from deiframe.model.vocabulary import Profile
from deiframe.pipeline import examine
from deiframe.plugins import FOR_CHECKS, load_plugins
from deiframe.selection import Selection
from deiframe.source.reader import Reading, read, read_text

HEAD: Final = {"deiframe": "deiframe: 1", "municipality": "municipality: {name: Example}"}
"""What no strategy can be without."""


def found_in(
    source: str | Path,
    *,
    today: dt.date,
    plugins: Sequence[str] = (),
    rules: Iterable[Rule] = (),
    profile: Profile = Profile.STRICT,
) -> tuple[Finding, ...]:
    """Return what is found in a text, or in the strategy of a folder.

    A text need not have the keys of :data:`HEAD`: they are added at its end, so that lines keep
    their numbers. ``plugins`` and ``rules`` are asked besides those that the strategy asks for;
    every rule is, unless a lower ``profile`` is given.
    """
    reading = _read(source)
    strategy = reading.strategy
    if strategy is None:
        return reading.problems
    additions = load_plugins([*strategy.plugins, *plugins], wanted=FOR_CHECKS)
    by_code = {rule.code: rule for rule in (*additions.rules, *rules)}
    asked = tuple(by_code[code] for code in sorted(by_code))
    return examine(
        strategy,
        attrs.evolve(additions, rules=asked),
        today=today,
        locate=reading.places.of,
        selection=Selection(profile=profile),
    ).findings


def _read(source: str | Path) -> Reading:
    if isinstance(source, Path):
        return read(source)
    text = dedent(source)
    missing = (line for key, line in HEAD.items() if not re.search(rf"(?m)^{key}\s*:", text))
    return read_text("\n".join([text.rstrip("\n"), *missing, ""]))
