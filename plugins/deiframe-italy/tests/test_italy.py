"""The register binds Italian municipalities, and each rule's line runs where its page says."""

import datetime as dt
import re

import pytest

import deiframe
from deiframe import Finding, Rule
from deiframe.model import Municipality, OrganisationType, Translations
from deiframe_italy.plugin import deiframe_rules
from deiframe_italy.register import REGISTER, binds

TODAY = dt.date(2026, 6, 1)
RULES = {rule.code: rule for rule in sorted(deiframe_rules(), key=lambda rule: rule.code)}
HEAD = {
    "deiframe": "deiframe: 1",
    "municipality": "municipality: {name: Genova, country: IT}",
    "plugins": "plugins: [italy]",
}
WHOLE = ""
ABROAD = "municipality: {name: X, country: NL}\n"


def examined(text: str, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """What some rules find, or all if none is named; and what cannot be read, always."""
    head = [line for key, line in HEAD.items() if not re.search(rf"^{key}:", text, re.MULTILINE)]
    opened = deiframe.open_text("\n".join(head) + "\n" + text, today=TODAY)
    assert opened.graph is not None, [str(problem.message) for problem in opened.problems]
    return deiframe.check(opened, select=[rule.code for rule in rules]).findings


def plan(fields: str = "", answered: bool = True) -> str:
    block = f"extensions: {{italy: {{{fields}}}}}" if fields else ""
    more = "objectives: {o: {answers: it-positive-action-plan}}" if answered else ""
    return f"obligations: {{it-positive-action-plan: {{{block}}}}}\n{more}"


@pytest.mark.parametrize(
    "country, kind, bound",
    [
        ("IT", OrganisationType.MUNICIPALITY, True),
        ("IT", OrganisationType.LISTED_COMPANY, False),
        ("BE", OrganisationType.MUNICIPALITY, False),
        (None, OrganisationType.MUNICIPALITY, False),
    ],
)
def test_the_law_binds_italian_municipalities(
    country: str | None, kind: OrganisationType, bound: bool
) -> None:
    assert binds(Municipality(name="X", country=country, type=kind)) is bound


def test_each_obligation_names_instrument_and_article_and_a_day_or_why_not() -> None:
    assert [item.obligation.id for item in REGISTER] == [
        "it-cug",
        "it-positive-action-plan",
        "it-targeted-placement",
    ]
    for item in REGISTER:
        assert isinstance(item.obligation.instrument, Translations)
        assert "article" in item.obligation.instrument.in_language("en")
        assert item.obligation.in_force or "left out" in item.obligation.note.in_language("en")  # type: ignore[union-attr]
        for text in (item.obligation.title, item.obligation.instrument, item.obligation.note):
            assert isinstance(text, Translations)
            assert set(text.by_language) == {"en", "nl", "it"}


def test_what_is_not_listed_is_found_by_deiframe_itself() -> None:
    found = examined("", ())
    assert len([item for item in found if item.code == "DEI702"]) == 3
    abroad = examined(ABROAD, ())
    assert not [item for item in abroad if item.code in ("DEI702", "ITA101", "ITA102")]


@pytest.mark.parametrize(
    "code, text, ids",
    [
        ("ITA101", "", [WHOLE]),
        ("ITA101", "stakeholders: {b: {type: statutory_body}}", [WHOLE]),
        ("ITA101", "stakeholders: {b: {type: statutory_body, tags: [cug]}}", []),
        ("ITA101", "stakeholders: {b: {type: statutory_body, title: Il CUG}}", []),
        ("ITA101", "stakeholders: {b: {type: statutory_body, title: {en: A body, it: Comitato Unico di Garanzia}}}", []),
        ("ITA101", "stakeholders: {b: {type: statutory_body, title: Cugini}}", [WHOLE]),
        ("ITA101", "stakeholders: {b: {type: team, title: CUG}}", ["b"]),
        ("ITA101", ABROAD, []),
        ("ITA102", "obligations: {it-cug: {}}", []),
        ("ITA102", plan(answered=False), []),
        ("ITA102", plan(), ["it-positive-action-plan"]),
        ("ITA102", plan("adopted_on: 2023-06-01"), []),
        ("ITA102", plan("adopted_on: 2023-05-31"), ["it-positive-action-plan"]),
        ("ITA102", plan("adopted_on: 2023-05-31", answered=False), ["it-positive-action-plan"]),
        ("ITA102", ABROAD + plan(), []),
    ],
)  # fmt: skip
def test_the_line_runs_here(code: str, text: str, ids: list[str]) -> None:
    found = examined(text, (RULES[code],))
    assert {item.code for item in found} <= {code}
    assert [item.id for item in found] == ids


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_examples_of_the_page_hold(rule: Rule) -> None:
    assert {item.code for item in examined(rule.fails, (rule,))} == {rule.code}
    assert not examined(rule.passes, (rule,))


def test_a_day_that_is_none_is_found_where_it_stands() -> None:
    text = "obligations:\n  it-positive-action-plan:\n    extensions: {italy: {adopted_on: soon}}"
    [item] = [item for item in examined(text, ()) if item.code < "DEI1"]
    assert item.place is not None
    assert item.place.line == 6


@pytest.mark.parametrize(
    "text, status",
    [
        ("stakeholders: {b: {type: statutory_body, tags: [cug]}}", "yes"),
        ("stakeholders: {b: {type: team, tags: [cug]}}", "not_recorded"),
        (ABROAD, "yes"),
    ],
)
def test_the_cug_counts_for_following_the_law(text: str, status: str) -> None:
    head = [line for key, line in HEAD.items() if not text.startswith(f"{key}:")]
    opened = deiframe.open_text("\n".join(head) + "\n" + text, today=TODAY)
    found = deiframe.assess(opened).assessment
    for key in ("7.4", "3a"):
        verdict = found.find(key)
        assert verdict is not None
        [own] = [part for part in verdict.parts if part.key == "it-cug-on-the-map"]
        assert own.status == status


def test_the_plan_s_day_confirms_the_sub_step() -> None:
    text = (
        "stakeholders: {b: {type: statutory_body, tags: [cug]}}\n"
        "obligations: {it-cug: {review_on: 2027-01-01}, it-targeted-placement: {review_on: 2027-01-01},"
        " it-positive-action-plan: {review_on: 2027-01-01, extensions: {italy: {adopted_on: DAY}}}}\n"
        "objectives: {o: {answers: [it-cug, it-targeted-placement, it-positive-action-plan]}}\n"
    )
    for day, status in (("2026-01-31", "done"), ("2023-01-31", "stale")):
        of_day = "\n".join(HEAD.values()) + "\n" + text.replace("DAY", day)
        verdict = deiframe.assess(deiframe.open_text(of_day, today=TODAY)).assessment.find("7.4")
        assert verdict is not None
        assert verdict.status == status
