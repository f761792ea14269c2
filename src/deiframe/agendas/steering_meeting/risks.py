"""The risks that are noted: how grave each is, who watches it, what answers it (report, 5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.agendas.steering_meeting.blocks import MOST, NOBODY, rest
from deiframe.document import Inline, Origin, Paragraph, Points, Row, Table
from deiframe.extension_points.agenda import FilledIn
from deiframe.i18n import joined_list, message
from deiframe.model.risk import LEVEL_WORDS, RISK_WORDS, Risk

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


def risk_rows(graph: StrategyGraph) -> Iterator[FilledIn]:
    """A row for each risk, the grave and unanswered ones first; nothing where none is noted."""
    from deiframe.graph.risks import grave_first

    risks = grave_first(graph)
    if not risks:
        return
    yield Paragraph(message("The risks that are noted:"))
    yield Table(_HEADING, tuple(_row(graph, risk) for risk in risks[:MOST]))
    if len(risks) > MOST:
        yield Points(rest(len(risks)))


def _row(graph: StrategyGraph, risk: Risk) -> Row:
    return Row(
        (
            _what(risk),
            _threatened(graph, risk),
            _gravity(risk),
            graph.items[risk.watched_by].name if risk.watched_by else NOBODY,
            _answer(graph, risk),
        ),
        Origin.of(risk),
    )


def _what(risk: Risk) -> Inline:
    if risk.because:
        return message("{title}: {what}", title=risk.name, what=risk.because)
    if risk.nature is not None:
        return message("{title} ({kind})", title=risk.name, kind=RISK_WORDS[risk.nature])
    return risk.name


def _gravity(risk: Risk) -> Inline:
    likelihood, effect = LEVEL_WORDS[risk.likelihood], LEVEL_WORDS[risk.effect]
    if risk.likelihood is None and risk.effect is None:
        return likelihood
    return message("likelihood {likelihood}, effect {effect}", likelihood=likelihood, effect=effect)


def _threatened(graph: StrategyGraph, risk: Risk) -> Inline:
    from deiframe.graph.risks import threatened_by

    names = [item.name for item in threatened_by(graph, risk.id)]
    return joined_list(names) if names else message("the strategy as a whole")


def _answer(graph: StrategyGraph, risk: Risk) -> Inline:
    from deiframe.graph.risks import answers_to_risk

    answers = [item.name for item in answers_to_risk(graph, risk.id)]
    if risk.answer:
        answers.append(risk.answer)
    return joined_list(answers) if answers else message("nothing yet")


_HEADING: Final = (
    message("Risk"),
    message("What it threatens"),
    message("How likely, and with what effect"),
    message("Who watches it"),
    message("What answers it"),
)
