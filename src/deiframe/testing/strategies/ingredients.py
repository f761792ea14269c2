"""What the parts of a strategy are made of: ids that may be named, texts, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from deiframe.model.kinds import Kind
from deiframe.model.text import Text
from deiframe.model.time import Period
from deiframe.testing.strategies.moments import days, edge_days, periods
from deiframe.testing.strategies.wording import hostile_texts, sayings, texts

Thing = TypeVar("Thing")


def maybe(choices: Iterable[Thing]) -> st.SearchStrategy[Thing]:
    """One of the choices, for a field that may be left out."""
    return st.sampled_from(list(choices))


@attrs.frozen(eq=False, repr=False)
class Ingredients:
    """Strategies for the leaves that everything else is made of.

    ``known`` are the ids that may be named, by kind, and ``links`` how many of them in one place.
    """

    known: Mapping[Kind, Sequence[str]]
    links: int
    plain: st.SearchStrategy[str]
    text: st.SearchStrategy[Text]
    day: st.SearchStrategy[dt.date]
    period: st.SearchStrategy[Period]

    def ids(self, kinds: Iterable[Kind]) -> list[str]:
        """The ids of the kinds that may be named."""
        return [name for kind in kinds for name in self.known[kind]]


def id_of(kind: Kind, number: int) -> str:
    """The id of the item of a kind with that number."""
    return f"{kind.value}-{number}"


def _numbered(most: int) -> Mapping[Kind, Sequence[str]]:
    """The ids of so many items of each kind; the whole strategy drops links to those not there."""
    return {kind: [id_of(kind, number) for number in range(most)] for kind in Kind}


@cache
def plain(most: int) -> Ingredients:
    """What any strategy is made of."""
    return Ingredients(_numbered(most), 2, texts(), sayings(), days(), periods())


@cache
def nasty(most: int) -> Ingredients:
    """Texts that mean harm, days at the edges, and links to a great many."""
    words = hostile_texts()
    return Ingredients(_numbered(most), 6, words, sayings(words), edge_days(), periods(edge_days()))
