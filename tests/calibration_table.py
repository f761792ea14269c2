"""The table of calibration, as values: cases, what a fair expert answers to each, and why."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
import yaml_rs

HERE: Final = Path(__file__).parent / "frameworks" / "calibration"
ROOT: Final = Path(__file__).parents[1]
DAY: Final = dt.date(2026, 11, 24)

STARTER: Final = "deiframe new"
"""The strategy of this name is what this command writes."""

EVERY: Final = "*"
"""In the changes of a variation: each item of this kind, each entry of this list.

There, ``#n`` in a text is the number of the item, ``#d`` a digit from 1 to 9.
"""

SCALES: Final = (
    ("no", "partly", "yes"),
    ("not_started", "begun", "stale", "done"),
    ("gap", "partly", "sound"),
    ("intentions", "undecided", "strategy"),
    ("starting-point", "project", "inception", "growth", "integration", "institutionalisation"),
)
"""The words of an answer, from low to high: ``begun..done`` are three of them."""


@attrs.frozen(kw_only=True)
class Expected:
    """The answers that a fair expert could give to a question, and why.

    ``contested`` says why the program answers otherwise: it is right to, or could not know better.
    """

    key: str
    answer: str
    because: str
    report: str
    contested: str = ""

    @property
    def answers(self) -> frozenset[str]:
        """Each answer that is fair."""
        return frozenset(word for part in self.answer.split("|") for word in _between(part.strip()))


@attrs.frozen(kw_only=True)
class Advice:
    """What the first three pieces of advice should be, by their sub-steps.

    They ``has`` each of these, are all ``among`` these (if any are given), and ``without`` those.
    """

    has: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    because: str
    report: str
    contested: str = ""


@attrs.frozen(kw_only=True)
class Case:
    """A strategy, and what is fair to say of it.

    ``text`` is the strategy as one text, or None: then it is the folder ``folder``. ``expected``
    is everything; ``unspoiled`` what is expected of the case that a variation is like.
    """

    name: str
    title: str
    on: dt.date
    folder: Path
    text: str | None
    doubts: str
    expected: Mapping[str, Expected]
    unspoiled: Mapping[str, Expected]
    advice: Advice | None


@attrs.frozen(kw_only=True)
class Order:
    """One case that may not stand below another."""

    higher: str
    lower: str
    because: str


def case_names() -> list[str]:
    """The names of the cases: those of their files."""
    return sorted(path.stem for path in (HERE / "cases").glob("*.yaml"))


@cache
def case(name: str) -> Case:
    """Read a case; a variation has the expectations of the case that it is ``like``."""
    values = _read(HERE / "cases" / f"{name}.yaml")
    base = case(values["like"]) if "like" in values else None
    own = dict(_expectations(values.get("expected", {})))
    folder = base.folder if base else _folder(values["strategy"])
    return Case(
        name=name,
        title=values["case"],
        on=dt.date.fromisoformat(values["on"]) if "on" in values else DAY,
        folder=folder,
        text=_changed(folder, values["changes"]) if "changes" in values else None,
        doubts=values.get("doubts", ""),
        expected={**(base.expected if base else {}), **own},
        unspoiled=base.expected if base else {},
        advice=_advice(values["advice"]) if "advice" in values else None,
    )


def orders() -> list[Order]:
    """Which case may not stand below which."""
    return [Order(**values) for values in _read(HERE / "order.yaml")["orders"]]


def _expectations(values: Mapping[str, Any]) -> Iterator[tuple[str, Expected]]:
    for keys, value in values.items():
        for key in str(keys).split(","):
            yield key.strip(), Expected(key=key.strip(), **value)


def _advice(values: Mapping[str, Any]) -> Advice:
    has, among, without = (tuple(values.get(key, ())) for key in ("has", "among", "not"))
    return Advice(
        has=has,
        among=among,
        without=without,
        because=values["because"],
        report=values["report"],
        contested=values.get("contested", ""),
    )


def _folder(name: str) -> Path:
    return ROOT / name if "/" in name else HERE / "strategies" / name


def _between(words: str) -> Iterable[str]:
    low, dots, high = words.partition("..")
    if not dots:
        return (low,)
    scale = next(scale for scale in SCALES if low in scale and high in scale)
    return scale[scale.index(low) : scale.index(high) + 1]


def _read(path: Path) -> Any:
    return yaml_rs.loads(path.read_text(encoding="utf-8"), parse_datetime=False)


def _changed(folder: Path, changes: Mapping[str, Any]) -> str:
    return json.dumps(_over(_read(folder / "strategy.yaml"), changes), ensure_ascii=False)


def _over(value: Any, change: Any) -> Any:
    """The value with a change over it: keys join, null removes, ``*`` is each; else it replaces."""
    if not isinstance(change, dict):
        return change
    if isinstance(value, list):
        entry = change.get(EVERY, {})
        return [_over(each, _numbered(entry, number)) for number, each in enumerate(value, 1)]
    found = dict(value) if isinstance(value, dict) else {}
    if EVERY in change:
        entry = change[EVERY]
        found = {
            key: _over(each, _numbered(entry, number))
            for number, (key, each) in enumerate(found.items(), 1)
        }
    found |= {key: _over(found.get(key), each) for key, each in change.items() if key != EVERY}
    return {key: each for key, each in found.items() if each is not None}


def _numbered(change: Any, number: int) -> Any:
    match change:
        case str():
            return change.replace("#n", str(number)).replace("#d", str(number % 9 + 1))
        case dict():
            return {key: _numbered(each, number) for key, each in change.items()}
        case list():
            return [_numbered(each, number) for each in change]
    return change
