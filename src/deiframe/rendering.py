"""Draw a strategy that was opened: ask what the diagram shows, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.assessment import Section
from deiframe.diagrams import all_diagrams
from deiframe.drawing import Drawing, Engine, drawing_of
from deiframe.errors import RefusedPictureError
from deiframe.extension_points.diagram import AnyPicture, Diagram, Part, Picture, View
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.kinds import Kind
from deiframe.model.vocabulary import Dimension
from deiframe.opening import Opened, graph_of
from deiframe.plugins.problems import refused
from deiframe.source.limits import Limits

if TYPE_CHECKING:
    from deiframe.checking import Answers


@attrs.frozen(kw_only=True)
class PictureWants:
    """What to open a strategy with to draw it: see :func:`deiframe.opening.open_strategy`."""

    wants: frozenset[str]
    only: Mapping[str, str]


def wants_of_picture(diagram: str | None, theme: str, *, overlay: bool = False) -> PictureWants:
    """What a picture wants of plugins, by the names of its diagram (None: all) and theme.

    A plugin's diagram may show any part of the assessment; which, it says when it is loaded. So may
    one of deiframe's own that goes by its title in another language.
    """
    own = all_diagrams(diagram) if diagram is not None else ()
    sections = own[0].assesses if own else frozenset(Section)
    wants = {"diagrams", "themes"} | ({"rules"} if overlay else set())
    only = {"diagrams": own[0].name} if own else {}
    if sections:
        from deiframe.assessing import only_for_sections, wants_of_sections

        wants |= wants_of_sections(sections)
        only |= {} if overlay else only_for_sections(sections)
    return PictureWants(wants=frozenset(wants), only={**only, "themes": theme})


def with_evidence(
    opened: Opened,
    diagrams: Iterable[Diagram],
    view: View,
    *,
    overlay: bool = False,
    limits: Limits = Limits(),
) -> View:
    """The view with what the diagrams show beside the strategy: an assessment, findings."""
    view = attrs.evolve(view, extensions=opened.plugins.extensions)
    answers: Answers = {}
    sections = frozenset(section for diagram in diagrams for section in diagram.assesses)
    if sections:
        from deiframe.assessing import assess

        result = assess(opened, sections=sections)
        answers = result.answers
        view = attrs.evolve(view, assessment=result.assessment)
    if overlay:
        from deiframe.checking import check

        found = check(opened, answers=answers, limits=limits).findings
        view = attrs.evolve(view, findings=found)
    return view


def parts_of(graph: StrategyGraph, by: str) -> dict[str, dict[str, Any]]:
    """The parts that have a picture each, by a name for its file, and what a view of it says.

    By ``objective``; by ``department`` those that own or do something; or by ``dimension``.
    """
    strategy = graph.strategy
    if by == "objective":
        return {objective.id: {"focus": objective.id} for objective in strategy.objectives}
    if by == "dimension":
        found = {each for objective in strategy.objectives for each in objective.dimension}
        return {each: {"part": Part(by, each)} for each in Dimension if each in found}
    roles = (Relation.BELONGS_TO, Relation.RESPONSIBLE, Relation.ACCOUNTABLE)
    return {
        department.id: {"part": Part(by, department.id)}
        for department in strategy.departments
        if any(item.kind in _DONE for item in graph.sources(department.id, *roles))
    }


_DONE: Final = (Kind.OBJECTIVE, Kind.INTERVENTION)


def draw(
    opened: Opened,
    diagram: Diagram,
    view: View,
    form: str = "svg",
    engine: Engine = Engine.BUNDLED,
) -> Drawing:
    """Draw a view of a strategy in a form: ``svg``, ``png``, ``pdf`` or ``dot``.

    Raises:
        DeiframeError: the strategy could not be read.
        DrawingError: it cannot be drawn.
        PluginError: what a plugin's diagram made is no picture.
    """
    return drawn(diagram, diagram.draw(graph_of(opened), view), form, engine)


def drawn(
    diagram: Diagram, picture: AnyPicture, form: str, engine: Engine = Engine.BUNDLED
) -> Drawing:
    """The picture of a diagram in a form; a plugin's is read by the engine even if DOT is wanted.

    Raises:
        DrawingError: it cannot be drawn.
        PluginError: what a plugin's diagram made is no picture.
    """
    is_own = diagram.plugin == "deiframe"
    try:
        if form == "dot" and not is_own and isinstance(picture, Picture):
            drawing_of(picture, "svg", engine)
        return drawing_of(picture, form, engine)
    except RefusedPictureError as error:
        if is_own:
            raise
        raise refused(diagram, error) from error
