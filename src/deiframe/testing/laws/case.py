"""A case: a strategy on a day, on which a law is tried."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Final

import attrs
from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.extension_points.obligation import RegisteredObligation
from deiframe.extension_points.rule import Rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.measurement import Indicator
from deiframe.model.process import Obligation
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.vocabulary import CountedIn
from deiframe.opening import Opened, assemble, graph_of
from deiframe.plugins import PluginContents
from deiframe.source.writer import to_yaml
from deiframe.testing.change_texts import Path, reworded
from deiframe.testing.strategies.defect import Defective, strategies_with_defect
from deiframe.testing.strategies.filled import filled_strategy
from deiframe.testing.strategies.hostile import hostile_strategies
from deiframe.testing.strategies.moments import TODAY
from deiframe.testing.strategies.sound import sound_example
from deiframe.testing.strategies.whole import strategies
from deiframe.testing.strategies.wording import HARMFUL, SWEPT

EXAMPLE_DUTY: Final = RegisteredObligation(
    obligation=Obligation(id="example-duty", title="A duty"),
    binds=lambda organisation: organisation.country == "XX",
)
"""An obligation that binds everybody in the country XX, which does not exist."""

EXAMPLE_HIRES: Final = Indicator(id="example-hires", counted_in=CountedIn.PEOPLE)
"""A definition that examples of rules may name."""


@attrs.frozen(repr=False)
class Case:
    """A strategy, asked on the day ``today``.

    ``other`` is a sound strategy that has nothing to do with it; ``pick`` a number by which a law
    chooses one of several; ``beside`` is what a plugin adds besides what is asked: its fields, its
    definitions, its register. ``language`` is that of its output.
    """

    strategy: Strategy = attrs.field(factory=sound_example)
    other: Strategy = attrs.field(factory=sound_example)
    pick: int = 0
    beside: PluginContents = attrs.field(factory=PluginContents)
    language: str = "en"
    today: dt.date = TODAY

    def asked(self, *rules: Rule) -> PluginContents:
        """Rules to ask, beside all that they may rest on."""
        return attrs.evolve(
            self.beside,
            rules=rules,
            obligations=(EXAMPLE_DUTY, *self.beside.obligations),
            indicators=(EXAMPLE_HIRES, *self.beside.indicators),
        )

    @property
    def given_ids(self) -> frozenset[str]:
        """Ids of obligations that are not the strategy's own."""
        return frozenset(obligation.obligation.id for obligation in self.asked().obligations)

    @property
    def graph(self) -> StrategyGraph:
        """A graph of the strategy, made again."""
        return graph_of(self.opened())

    def opened(self, *rules: Rule) -> Opened:
        """The strategy, opened to be asked the rules."""
        return assemble(self.strategy, self.asked(*rules), today=self.today)

    def typed(self) -> Case:
        """The same case, with the fields of plugins as their classes, not as they are written."""
        plugins = dict.fromkeys((*self.strategy.plugins, *self._plugins))
        return self.of(attrs.evolve(self.graph.strategy, plugins=tuple(plugins)))

    @property
    def _plugins(self) -> Iterator[str]:
        return (extension.plugin for extension in self.beside.extensions)

    def of(self, strategy: Strategy) -> Case:
        """The same case, of another strategy."""
        return attrs.evolve(self, strategy=strategy)

    def __repr__(self) -> str:
        """Return the strategy as it would be written in a file."""
        return f"\n{to_yaml(self.strategy)}# pick: {self.pick}\n"


@st.composite
def cases(
    draw: st.DrawFn,
    of: st.SearchStrategy[Strategy] | None = None,
    beside: PluginContents = PluginContents(),
) -> Case:
    """Cases of strategies of all sorts, or of such as ``of`` draws."""
    return Case(
        strategy=draw(_OF_ALL_SORTS if of is None else of),
        pick=draw(st.integers(0, 999)),
        beside=beside,
    )


def standard_cases(beside: PluginContents = PluginContents()) -> Iterator[Case]:
    """Cases on which every law is tried, whatever is drawn besides.

    Every field of every kind of item, and of the plugins, says something in them; or every other
    field; or nothing does.
    """
    made = partial(filled_strategy, beside.extensions)
    several = (made(), made(), made(start=3), made(half=True), EMPTY, sound_example())
    for pick, strategy in enumerate(several):
        yield Case(strategy, pick=pick, beside=beside)


def harmful_cases(beside: PluginContents = PluginContents()) -> Iterator[Case]:
    """Cases in which each text that means harm stands in every place that holds a text.

    Each is written in every language, of another strategy in each.
    """
    made = partial(filled_strategy, beside.extensions)
    several = (made(), made(start=3), made(half=True))
    for pick, text in enumerate(SWEPT):
        for number, strategy in enumerate(several):
            language = LANGUAGES[(pick + number) % len(LANGUAGES)]
            full = _full_of(text, strategy)
            yield Case(full, pick=pick, beside=beside, language=language)


def small_harmful_cases(beside: PluginContents = PluginContents()) -> Iterator[Case]:
    """The same of a strategy with one item of each kind, for laws that take their time."""
    for pick, text in enumerate(SWEPT):
        full = _full_of(text, filled_strategy(beside.extensions, each=1))
        yield Case(full, pick=pick, beside=beside, language=LANGUAGES[pick % len(LANGUAGES)])


def made_harmful(case: Case) -> Case:
    """The same case, with a text that means harm in every place that holds a text."""
    full = _full_of(HARMFUL[case.pick % len(HARMFUL)], case.strategy)
    return attrs.evolve(case, strategy=full, language=LANGUAGES[case.pick % len(LANGUAGES)])


def _full_of(text: str, strategy: Strategy) -> Strategy:
    """The strategy with the text in each place; keys end as they did, so that they stay apart."""

    def reword(path: Path, key: str) -> str:
        return f"{text}{key}" if "key" in path else text

    full: Strategy = reworded(strategy, reword)
    return full


EMPTY: Final = Strategy(municipality=Municipality(name="Example"))
"""A strategy that says nothing yet."""


def _spoilt(defective: Defective) -> Strategy:
    return defective.strategy


_OF_ALL_SORTS: Final = st.one_of(
    strategies(3), strategies_with_defect().map(_spoilt), hostile_strategies(3)
)
