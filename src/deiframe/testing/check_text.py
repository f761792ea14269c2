"""What rules find in a piece of a strategy, for tests of rules."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from textwrap import dedent
from typing import Final

import attrs

from deiframe.checking import check
from deiframe.diagnostics import Finding
from deiframe.extension_points.rule import Rule
from deiframe.model.vocabulary import Profile
from deiframe.opening import assemble
from deiframe.plugins import FOR_CHECKS, load_plugins
from deiframe.selection import Selection, chosen
from deiframe.source.reader import Reading, read, read_text
from deiframe.testing.calling import called
from deiframe.testing.plugin_under_test import plugins_work, rules_work

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

    Raises:
        AssertionError: a rule raises or hands over what is no finding, or a plugin does not work;
            with its traceback, as it comes from the plugin.
    """
    reading = _read(source)
    strategy = reading.strategy
    if strategy is None:
        return reading.problems
    contents = load_plugins([*strategy.plugins, *plugins], wanted=FOR_CHECKS)
    by_code = {rule.code: rule for rule in (*contents.rules, *rules)}
    contents = attrs.evolve(contents, rules=tuple(by_code[code] for code in sorted(by_code)))
    opening = partial(assemble, strategy, contents, today=today, places=reading.places)
    opened = called("the plugin", opening)
    selection = Selection(profile=profile)
    if opened.graph is not None:
        rules_work(chosen(contents.rules, selection, strategy.checks), opened.graph)
    checked = called("the check", partial(check, opened, selection))
    plugins_work(checked.findings)
    return checked.findings


def _read(source: str | Path) -> Reading:
    if isinstance(source, Path):
        return read(source)
    text = dedent(source)
    missing = (line for key, line in HEAD.items() if not re.search(rf"(?m)^{key}\s*:", text))
    return read_text("\n".join([text.rstrip("\n"), *missing, ""]))
