"""What this plugin asks of a strategy as a whole, in criteria of its own.

They are its own reading of report D5.2 (1.2, 3.1, 4.1, 4.2); the report gives Ghent no test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.criteria import Fact, Observation, Truth, criterion, each
from deiframe_ghent.calculation import counts_of
from deiframe_ghent.contacts import aims_strategically, served_departments
from deiframe_ghent.definitions import MEASURES
from deiframe_ghent.networks import NETWORKS, networks_of, unheard
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph

_NO_DEPARTMENTS: Final = words.message("The strategy names no departments.")
_OF_ALL: Final = words.message(
    "Yes if all of it is there, partly if some of it is, not recorded if nothing is."
)


def _observed(found: list[Fact], missing: list[Fact]) -> Observation:
    truth = Truth.YES if not missing else Truth.PARTLY if found else Truth.NOT_RECORDED
    return Observation(truth=truth, rule=_OF_ALL, found=tuple(found), missing=tuple(missing))


@criterion("ghent-spocs", words.message("Each department names its single point of contact."))
def spocs(graph: StrategyGraph) -> Observation:
    """Whether every department can be asked."""
    served = served_departments(graph)
    return each(
        graph.strategy.departments,
        lambda item: item.id in served or None,
        lacks=lambda item: words.message("“{title}” has no SPOC.", title=item.name),
        none=_NO_DEPARTMENTS,
        field="extensions",
    )


@criterion(
    "ghent-networks",
    words.message("The networks Link, AHA and Roze Neuzekes are among the stakeholders."),
)
def networks(graph: StrategyGraph) -> Observation:
    """Whether the three are on the map."""
    found, missing = [], []
    for network in NETWORKS:
        there = network.find(graph)
        if there:
            found.append(Fact(words.message("“{title}”", title=there.name), there.id))
        else:
            text = words.message("“{title}” is not among the stakeholders.", title=network.title)
            missing.append(Fact(text))
    return _observed(found, missing)


@criterion("ghent-networks-heard", words.message("Each staff network is currently heard."))
def networks_heard(graph: StrategyGraph) -> Observation:
    """Whether each has a voice in what runs, or took part in something lately."""
    silent = {item.id for item in unheard(graph)}
    return each(
        networks_of(graph),
        lambda item: item.id not in silent or None,
        lacks=lambda item: words.message("“{title}” is not currently heard.", title=item.name),
        none=words.message("There is no staff network among the stakeholders."),
    )


@criterion(
    "ghent-departments-aim",
    words.message("Each department has an objective that is strategic, not only operational."),
)
def departments_aim(graph: StrategyGraph) -> Observation:
    """Whether each says what it wants to have reached; not known where its objectives do not say
    of what nature they are.
    """
    return each(
        graph.strategy.departments,
        lambda item: aims_strategically(graph, item.id),
        lacks=lambda item: words.message(
            "“{title}” has no objective with `nature: strategic`.", title=item.name
        ),
        none=_NO_DEPARTMENTS,
    )


@criterion(
    "ghent-figures-defined",
    words.message("Ghent's two targets are measured by their definitions."),
)
def figures_defined(graph: StrategyGraph) -> Observation:
    """Whether an indicator follows each of the definitions, without counting otherwise."""
    found, missing = [], []
    for measure in MEASURES:
        title = measure.definition.title
        following = [
            indicator
            for indicator in measure.indicators(graph)
            if not measure.departures(indicator)
        ]
        if following:
            found.append(Fact(words.message("“{title}”", title=title), following[0].id))
        else:
            text = words.message("Not measured by its definition: “{title}”.", title=title)
            missing.append(Fact(text))
    return _observed(found, missing)


@criterion(
    "ghent-figures-counted",
    words.message("Ghent's two targets have counts from which the share is calculated."),
)
def figures_counted(graph: StrategyGraph) -> Observation:
    """Whether each has a count up to today; how much it is plays no part."""
    found, missing = [], []
    for measure in MEASURES:
        title = measure.definition.title
        counted = [
            indicator
            for indicator in measure.indicators(graph)
            if any(count.on <= graph.today for count in counts_of(indicator))
        ]
        if counted:
            found.append(Fact(words.message("“{title}”", title=title), counted[0].id))
        else:
            missing.append(Fact(words.message("No counts for “{title}”.", title=title)))
    return _observed(found, missing)
