"""Each law catches who breaks it; and everything of deiframe's own keeps them all."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import settings

from deiframe.agendas import all_agendas
from deiframe.diagnostics import Severity
from deiframe.diagrams import all_diagrams
from deiframe.extension_points.extension import Extension
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.rule import Hit, rule
from deiframe.formats import all_formats
from deiframe.frameworks.levels.six_stages import SIX_STAGES
from deiframe.frameworks.principles.questions import QUESTIONS
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import message
from deiframe.model.fields import number, one_id
from deiframe.model.kinds import Kind
from deiframe.plugins import PluginContents, added_by
from deiframe.rules import all_rules
from deiframe.testing import laws
from deiframe.testing.strategies import extended_strategies, sound_strategies
from support import beside

_SPOILT = beside(__file__, "offenders")
RULES, GOOD_RULE = _SPOILT.RULES, _SPOILT.GOOD_RULE
DIAGRAMS, GOOD_DIAGRAM = _SPOILT.DIAGRAMS, _SPOILT.GOOD_DIAGRAM
FORMATS, GOOD_FORMAT = _SPOILT.FORMATS, _SPOILT.GOOD_FORMAT
CRITERIA, GOOD_CRITERION = _SPOILT.CRITERIA, _SPOILT.GOOD_CRITERION
MODELS, GOOD_MODEL = _SPOILT.MODELS, _SPOILT.GOOD_MODEL
AGENDAS, GOOD_AGENDA = _SPOILT.AGENDAS, _SPOILT.GOOD_AGENDA
KINDS: dict[str, tuple[Any, Any, Any, Any]] = {
    "rules": (laws.LAWS_OF_RULES, RULES, GOOD_RULE, all_rules()),
    "diagrams": (laws.LAWS_OF_DIAGRAMS, DIAGRAMS, GOOD_DIAGRAM, all_diagrams()),
    "formats": (
        laws.LAWS_OF_FORMATS,
        FORMATS,
        GOOD_FORMAT,
        all_formats(),
    ),
    "criteria": (
        laws.LAWS_OF_CRITERIA,
        CRITERIA,
        GOOD_CRITERION,
        [*QUESTIONS, *all_substeps()],
    ),
    "agendas": (laws.LAWS_OF_AGENDAS, AGENDAS, GOOD_AGENDA, all_agendas()),
    "level models": (laws.LAWS_OF_LEVEL_MODELS, MODELS, GOOD_MODEL, [SIX_STAGES]),
}
OWN = max(2, settings().max_examples // 10)
"""On how many examples each law is asked of all that deiframe itself brings: they are many."""

EACH_LAW = [
    pytest.param(law, offenders[law.name], good, own, id=f"{kind}-{law}")
    for kind, (every, offenders, good, own) in KINDS.items()
    for law in every
]


@pytest.mark.parametrize("law, offenders, good, own", EACH_LAW)
class TestEachLaw:
    """One law of one kind of thing."""

    def test_it_catches_who_breaks_it(
        self, law: laws.Law[Any], offenders: list[Any], good: Any, own: list[Any]
    ) -> None:
        for offender in offenders:
            with pytest.raises(AssertionError) as caught:
                law.check(good, offender, max_examples=60, shrink=False)
            text = str(caught.value)
            assert "spoilt" in text or "XX101" in text

    def test_a_good_one_keeps_it(
        self, law: laws.Law[Any], offenders: list[Any], good: Any, own: list[Any]
    ) -> None:
        law.check(good, max_examples=10)

    def test_all_of_deiframes_own_keep_it(
        self, law: laws.Law[Any], offenders: list[Any], good: Any, own: list[Any]
    ) -> None:
        law.check(*own, max_examples=OWN)

    def test_it_says_in_a_sentence_what_it_is(
        self, law: laws.Law[Any], offenders: list[Any], good: Any, own: list[Any]
    ) -> None:
        assert len(law.sentence) > 20


def test_every_offender_is_of_a_law_that_there_is() -> None:
    for every, offenders, _, _ in KINDS.values():
        assert set(offenders) == {law.name for law in every}


def test_a_failure_shows_the_strategy_as_a_file() -> None:
    [law] = [item for item in laws.LAWS_OF_RULES if item.name == "never_raises"]
    with pytest.raises(AssertionError, match="XX101 raised KeyError") as caught:
        law.check(*RULES["never_raises"], max_examples=60, shrink=False)
    assert "municipality:" in "".join(getattr(caught.value, "__notes__", ()))


def test_a_whole_plugin_is_checked_at_once() -> None:
    diagnostic = PrincipleDiagnostic(question="1a", criteria=(GOOD_CRITERION,))
    added = PluginContents(
        rules=(GOOD_RULE,),
        diagrams=(GOOD_DIAGRAM,),
        level_models=(GOOD_MODEL,),
        principle_diagnostics=(diagnostic,),
    )
    laws.check_plugin(added, max_examples=3)
    laws.check_format(GOOD_FORMAT, max_examples=3)
    with pytest.raises(AssertionError, match="XX101"):
        laws.check_plugin(PluginContents(rules=tuple(RULES["never_raises"])), shrink=False)


def test_an_installed_plugin_is_checked_by_its_name() -> None:
    assert [rule.code for rule in added_by("belgium").rules] == ["BE101"]
    laws.check_plugin("belgium", max_examples=3)
    with pytest.raises(AssertionError, match="not installed"):
        laws.check_plugin("nowhere")


@attrs.frozen(kw_only=True)
class Contact:
    """Fields of a department, and a field that only an offender cannot live with."""

    who: str | None = one_id(Kind.STAKEHOLDER)
    since: int | None = number(1990, 2060)


def _named(graph: StrategyGraph) -> Iterator[Hit]:
    """A contact of long ago"""
    for department in graph.strategy.departments:
        contact = department.extension(Contact)
        if contact is not None and contact.since is not None:
            if contact.who is None:
                raise RuntimeError("boom")
            yield Hit(message=message("Since long."), item=department.id)


def test_the_fields_of_a_plugin_are_drawn_too() -> None:
    fields = Extension(
        kind=Kind.DEPARTMENT,
        fields=Contact,
        labels={"who": message("who"), "since": message("since")},
        plugin="guest",
    )
    [never_raises] = [law for law in laws.LAWS_OF_RULES if "raise" in law.name]
    asked = rule(
        "XX101", Severity.ADVICE, principles=["3a"], substeps=["1.2"], fails="", passes=""
    )(_named)
    of = extended_strategies((fields,), sound_strategies())
    with pytest.raises(AssertionError, match="boom"):
        never_raises.check(asked, of=of, max_examples=60, shrink=False)
