"""What the parts of a strategy are made of: ids that may be named, texts, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from deiframe.model.kinds import ACTORS, Kind
from deiframe.model.text import Text
from deiframe.model.time import Period
from deiframe.testing.strategies.moments import days, edge_days, periods
from deiframe.testing.strategies.wording import hostile_texts, sayings, texts

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def maybe(choices: Iterable[Thing]) -> st.SearchStrategy[Thing]:
    """One of the choices, for a field that may be left out."""
    return st.sampled_from(list(choices))


def made(cls: Callable[..., Made], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Made]:
    """A value of the class, with any of the ``fields`` given and the others left out."""
    return st.fixed_dictionaries({}, optional=fields).map(lambda given: cls(**given))


@attrs.frozen(eq=False, repr=False)
class Ingredients:
    """Strategies for the leaves that everything else is made of.

    ``most`` is how many items there may be of a kind: these may be named, and the whole strategy
    then drops the links to those that are not there.
    """

    most: int
    links: int
    plain: st.SearchStrategy[str]
    text: st.SearchStrategy[Text]
    day: st.SearchStrategy[dt.date]
    period: st.SearchStrategy[Period]

    def some(self, *kinds: Kind) -> st.SearchStrategy[tuple[str, ...]]:
        """Ids of items of the kinds, each once."""
        known = [id_of(kind, number) for kind in kinds for number in range(self.most)]
        if not known:
            return st.just(())
        return st.lists(
            st.sampled_from(known), unique=True, min_size=1, max_size=min(self.links, len(known))
        ).map(tuple)

    def one(self, *kinds: Kind) -> st.SearchStrategy[str | None]:
        """The id of an item of one of the kinds."""
        known = [id_of(kind, number) for kind in kinds for number in range(self.most)]
        return st.sampled_from(known) if known else st.none()

    @property
    def actors(self) -> st.SearchStrategy[tuple[str, ...]]:
        """Ids of stakeholders and departments."""
        return self.some(*ACTORS)

    @property
    def actor(self) -> st.SearchStrategy[str | None]:
        """The id of a stakeholder or department."""
        return self.one(*ACTORS)

    def item(
        self, cls: Callable[..., Made], **fields: st.SearchStrategy[Any]
    ) -> st.SearchStrategy[Made]:
        """An item without an id, with any of what every item may have, and of its own fields."""
        key = self.plain.filter(bool)
        return made(
            partial(cls, id=""),
            title=self.text,
            **fields,
            description=self.text,
            note=self.text,
            tags=st.lists(self.plain, max_size=2).map(tuple),
            link=st.just("https://example.org/a?b=c#d"),
            source=self.text,
            formerly=st.just(("old-name",)),
            illustrative=st.just(True),
            ignore=st.dictionaries(maybe(["DEI101", "DEI201"]), self.text, max_size=1),
            extensions=st.fixed_dictionaries(
                {"rotterdam": st.dictionaries(key, self.plain | st.integers(0, 9), max_size=2)}
            ),
        )


def id_of(kind: Kind, number: int) -> str:
    """The id of the item of a kind with that number."""
    return f"{kind.value}-{number}"


@cache
def plain(most: int) -> Ingredients:
    """What any strategy is made of."""
    return Ingredients(most, 2, texts(), sayings(), days(), periods())


@cache
def nasty(most: int) -> Ingredients:
    """Texts that mean harm, days at the edges, and links to a great many."""
    words = hostile_texts()
    return Ingredients(most, 6, words, sayings(words), edge_days(), periods(edge_days()))
