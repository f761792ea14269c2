"""Where political support stands, what fits it now, and what an election may change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from deiframe.assessment import ElectionOutlook, SupportPeriod, SupportResult
from deiframe.extension_points.criterion import of
from deiframe.frameworks.answerable import Answerable, of_criteria
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.political_support.stages import STAGES, Sign
from deiframe.graph.dates import last_election, support_today
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.support import ahead_of, at_stake
from deiframe.i18n import Message, message, messages
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.process import PoliticalSupport
from deiframe.model.vocabulary import SupportStage
from deiframe.verdicts import Fact, Truth, Verdict

KEY: Final = "support"
NOT_RECORDED: Final = "not_recorded"
"""The stage where none is stated."""

_RULE: Final = message(
    "The latest stage that the strategy states under political_support, up to today. The signs"
    " below are those of that stage, each with what the strategy shows of it; they do not change it."
)
_SIGN: Final = message("Seen if the strategy shows it; not recorded if it says nothing of it.")
_NOT_STATED: Final = Fact(
    message("The level of political support is not stated."), field=("political_support",)
)
_NOT_SHOWN: Final = message("A strategy cannot show this; answer it yourselves.")


def support_of(evaluator: CriteriaEvaluator) -> SupportResult:
    """Political support as it stands today."""
    graph = evaluator.graph
    now = support_today(graph)
    profile = STAGES[now.stage] if now else None
    signs = tuple(
        _sign(evaluator, index, sign) for index, sign in enumerate(profile.signs if profile else ())
    )
    verdict = Verdict(
        key=KEY,
        title=message("Political support"),
        status=now.stage if now else NOT_RECORDED,
        words=stage_word(now.stage if now else NOT_RECORDED),
        rule=_RULE,
        parts=signs,
        found=_stated(graph, now),
        missing=() if now else (_NOT_STATED,),
        possible=() if now else tuple(SupportStage),
        doubts=tuple(_doubts(graph, now, signs)),
    )
    return SupportResult(
        verdict=verdict,
        history=tuple(_history(graph)),
        tactics=profile.tactics if profile else (),
        expected=profile.expected if profile else (),
        aim=profile.aim if profile else None,
        steps=profile.steps if profile else (),
        ahead=tuple(map(of, ahead_of(graph, now.stage))) if now else (),
        election=_outlook(graph, now),
    )


def answerable(graph: StrategyGraph) -> Answerable:
    """Political support and the signs of its stage, as answers that can be asked for."""
    now = support_today(graph)
    signs = STAGES[now.stage].signs if now else ()
    return Answerable(
        KEY,
        lambda evaluator, _: support_of(evaluator).verdict,
        tuple(_answerable(index, sign) for index, sign in enumerate(signs)),
    )


def _answerable(index: int, sign: Sign) -> Answerable:
    return Answerable(
        _key(index),
        lambda evaluator, _: _sign(evaluator, index, sign),
        of_criteria([sign.criterion] if sign.criterion else []),
    )


def _key(index: int) -> str:
    return f"sign-{index + 1}"


def _stated(graph: StrategyGraph, now: PoliticalSupport | None) -> tuple[Fact, ...]:
    if now is None:
        return ()
    text = message("{stage}, since {on}", stage=STAGE_WORDS[now.stage], on=now.since)
    index = graph.strategy.political_support.index(now)
    return (Fact(text, field=("political_support", index)),)


def _doubts(
    graph: StrategyGraph, now: PoliticalSupport | None, signs: Sequence[Verdict]
) -> Iterator[Fact]:
    """What a reader would hold against the stage that is stated."""
    if now is None:
        return
    field = ("political_support", graph.strategy.political_support.index(now))
    election = last_election(graph)
    if election and election > now.since:
        text = message("An election was held on {day}, after this was stated.", day=election)
        yield Fact(text, field=field)
    refuted = [sign for sign in signs if sign.status == Truth.NO]
    if 2 * len(refuted) > len(signs):  # a stage is recognised roughly, not by each of its signs
        for sign in refuted:
            text = message("The strategy shows otherwise: {sign}", sign=sign.title)
            yield Fact(text, field=field)


def _sign(evaluator: CriteriaEvaluator, index: int, sign: Sign) -> Verdict:
    if sign.criterion is None:
        return Verdict(
            key=_key(index),
            title=sign.text,
            status=Truth.NOT_RECORDED,
            rule=_NOT_SHOWN,
        )
    part = evaluator.ask(sign.criterion)
    truth = Truth(part.status)
    return Verdict(
        key=_key(index),
        title=sign.text,
        status=truth if sign.expected else _OPPOSITE[truth],
        rule=_SIGN if sign.expected else message("Seen if the opposite does not hold."),
        parts=(part,),
        possible=part.possible if sign.expected else _opposite(part.possible),
    )


def _opposite(possible: Sequence[str]) -> tuple[str, ...]:
    """The opposites of answers, again from the lowest to the highest."""
    return tuple(_OPPOSITE[Truth(answer)] for answer in reversed(possible))


_OPPOSITE: Final = {
    Truth.YES: Truth.NO,
    Truth.NO: Truth.YES,
    Truth.PARTLY: Truth.PARTLY,
    Truth.NOT_RECORDED: Truth.NOT_RECORDED,
}


def _history(graph: StrategyGraph) -> Iterator[SupportPeriod]:
    past = sorted(
        (item for item in graph.strategy.political_support if item.since <= graph.today),
        key=lambda item: item.since,
    )
    for item, after in pairwise([*past, None]):
        if item:
            until = after.since if after else None
            yield SupportPeriod(stage=item.stage, since=item.since, until=until, note=item.note)


def _outlook(graph: StrategyGraph, now: PoliticalSupport | None) -> ElectionOutlook | None:
    """What hangs on today's support when the next election comes."""
    coming = [item for item in graph.strategy.elections if item.on > graph.today]
    if not coming:
        return None
    election = min(coming, key=lambda item: item.on)
    months = (election.on.year - graph.today.year) * 12 + election.on.month - graph.today.month
    hanging = at_stake(graph, election.on, now.stage if now else None)
    facts = tuple(map(of, hanging))
    return ElectionOutlook(
        on=election.on,
        months=months,
        at_stake=facts,
        text=_outlook_text(len(facts)),
    )


def _outlook_text(count: int) -> Message:
    if not count:
        return message(
            "Nothing that runs beyond that day would ask for more than passive support gives."
        )
    return messages(
        "{count} intervention runs beyond that day and would be ahead of passive support. Make it"
        " usual practice before, or part of a department's plan.",
        "{count} interventions run beyond that day and would be ahead of passive support. Make them"
        " usual practice before, or part of departments' plans.",
        count,
    )


def stage_word(stage: str) -> Message:
    """What a stage is called, ``not_recorded`` included."""
    if stage == NOT_RECORDED:
        return message("not stated")
    return STAGE_WORDS[SupportStage(stage)]
