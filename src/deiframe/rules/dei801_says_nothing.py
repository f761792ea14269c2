"""DEI801: a text that only fills its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI801",
    Severity.WARNING,
    relative=True,
    doubt=True,
    substeps=["4.1"],
    fails="""
visions: {fair: {title: A city where everyone can grow}}
objectives: {pay: {title: x, contributes_to: fair}}
""",
    passes="""
visions: {fair: {title: A city where everyone can grow}}
objectives: {pay: {title: Equal pay, contributes_to: fair}}
""",
)
def says_nothing(graph: StrategyGraph) -> Iterator[Hit]:
    """A text that says nothing

    A name or a text is a single letter, the same sign again and again, a placeholder such as “tbd”
    or “nog te bepalen”, or no more than the name of what it is, such as “Objective 2”. A reason or
    a definition in one word of at most four letters says nothing either. Names of departments,
    groups and stakeholders may be letters (HR, SPOC, B), but not x.

    A placeholder stays one if a number follows, or if it is written again and again; and so
    does the Latin of printers (“lorem ipsum”).

    Where items have no titles, their ids are their names: if those of eight or more say nothing,
    such as o1 or goal-2, they are doubted too. An item whose name says nothing does not count in an
    assessment at all; of another text, what it stands for does not. Each answer that would be
    higher says so.

    Why it matters: A field that is filled looks like evidence. A strategy in which nothing can be
    read convinces nobody, and cannot be followed by those who have to carry it out.

    How to fix: Write in a few words what is meant, or leave the field out until it is known.

    Source: Report D5.2, section 4.1 (objectives are specific) and Table 1 (a strategy is more than
    intentions).
    """
    from deiframe.graph.substance import gives_no_reason, nameless, says_nothing, words_of

    for item in nameless(graph):
        text = message("The name “{title}” says nothing.", title=item.name)
        yield Hit(message=text, item=item.id, field=("title",))
    for words in words_of(graph):
        is_sentence = words.key in ("because", "definition")
        if gives_no_reason(words.text) if is_sentence else says_nothing(words.text):
            text = message("The text “{words}” says nothing.", words=words.text)
            yield Hit(message=text, item=words.item, field=words.path)
