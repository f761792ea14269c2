"""Everything that can be wrong in a file is said with its code, its place and what was wanted."""

import pytest

from deiframe.diagnostics import Finding
from deiframe.source.reader import read_text
from deiframe.source.reader_errors import PAGES

SOUND = """\
deiframe: 1
municipality: {name: Gent, country: BE}
title: {en: Policy, nl: Beleid}
language: nl
period: {start: 2021-01-01, end: 2025-12-31}
review_every: 12 months
visions:
  reflection: {title: Mirror}
departments:
  hr: {title: HR}
groups:
  newcomers: {title: Newcomers}
stakeholders:
  link: {title: Link, type: staff_network, power: 2, interest: 5, change_agent: true}
needs:
  promotion-gap: {title: Gap, group: newcomers}
objectives:
  hires:
    title: Hires
    dimension: diversity
    addresses: [promotion-gap]
    contributes_to: [{to: reflection, because: b, evidence: moderate}]
indicators:
  share:
    measures: [hires]
    baseline: {value: 20, on: 2020-12-31}
    targets: [{value: 30, by: 2025-12-31}]
    frequency: yearly
    collected_by: hr
interventions:
  interviews:
    link: https://example.org/
    rasci: {responsible: [hr], accountable: link}
    resources: {budget: {amount: 40000}}
activities:
  - {substep: "3.1", on: 2020-10-12, what: Talk, with: [link]}
"""

CASES = [
    ("title: Hires", "titel:\n    title: Hires", "DEI010", "titel", "title"),
    ("review_every: 12 months", "review_evry:", "DEI010", "review_evry", "review_every"),
    ("dimension: diversity", "dimensoin: diversity", "DEI010", 'dimensoin', "dimension"),
    ("title: Hires", "title: [Hires]", "DEI011", "a list", None),
    ("title: Mirror", "title: 2023", "DEI011", "2023", '"2023"'),
    ("value: 20,", "value: '20,5%',", "DEI011", "20,5%", "20.5"),
    ("change_agent: true", "change_agent: ja", "DEI011", "ja", "true"),
    ("on: 2020-12-31", "on: 31/12/2020", "DEI012", "31/12/2020", "2020-12-31"),
    ("on: 2020-12-31", "on: 2020-02-30", "DEI012", "2020-02-30", None),
    ("end: 2025-12-31}\nreview", "end: 2020-12-31}\nreview", "DEI012", "before the start", None),
    ("dimension: diversity", "dimension: divercity", "DEI013", "divercity", "diversity"),
    ("frequency: yearly", "frequency: jaarlijks", "DEI013", "jaarlijks", None),
    ('substep: "3.1"', 'substep: "9.9"', "DEI013", "9.9", None),
    ("what: Talk, ", "", "DEI014", "what", None),
    ("municipality: {name: Gent, country: BE}\n", "", "DEI014", "municipality", None),
    ("nl: Beleid", "xx: Beleid", "DEI015", "xx", None),
    ("language: nl", "language: dutch", "DEI015", "dutch", None),
    ("nl: Beleid}", "nl: Beleid, en verder}", "DEI015", "en verder", "comma"),
    ("  link: {title", "  Link Net: {title", "DEI016", "Link Net", "link-net"),
    ("power: 2", "power: 7", "DEI017", "7", None),
    ("amount: 40000", "amount: -1", "DEI017", "-1", None),
    ("amount: 40000", "amount: .inf", "DEI017", "inf", None),
    ("https://example.org/", "javascript:alert(1)", "DEI018", "javascript:alert(1)", None),
    ("{value: 30, by", "{value: 30, at_least: 3, by", "DEI019", "one thing", None),
    ("by: 2025-12-31}]", "by: 2025-12-31, from: 2024-01-01}]", "DEI019", "either by a date", None),
    ("{value: 30, by", "{rise: {percent: 2, points: 2}, by", "DEI019", "percent", None),
    ("{value: 30, by", "{between: [9, 3], by", "DEI019", "larger", None),
    ("promotion-gap: {title", "link: {title", "DEI020", "link", None),
    ("[promotion-gap]", "[promotion-gep]", "DEI021", "promotion-gep", "promotion-gap"),
    ("to: reflection", "to: hr", "DEI022", "department", None),
    ("title: Mirror", "title: 'Mirror", "DEI003", "YAML", None),
    ("\n  reflection:", "\n\treflection:", "DEI003", "YAML", "spaces"),
    ("title: Hires", "title: a: b", "DEI003", "YAML", "quotes"),
    ("title: Mirror", "title: !!python/object:os.system x", "DEI004", "!!python", "quotes"),
    ("title: Mirror", "title: !mine x", "DEI004", "!mine", "quotes"),
    ("title: Mirror", "title: &a [*a]", "DEI004", "*a", None),
    ("{title: Mirror}", "{<<: {title: Mirror}}", "DEI004", "<<", None),
    ("deiframe: 1\n", "deiframe: 1\n---\n", "DEI004", "more than one document", None),
    ("{title: Mirror}", "{title: Mirror, title: Again}", "DEI006", "title", None),
    ("deiframe: 1", "deiframe: 2", "DEI008", "2", None),
    ("deiframe: 1\n", "", "DEI008", "deiframe", None),
]  # fmt: skip


def problems(text: str) -> tuple[Finding, ...]:
    return read_text(text).problems


def test_the_sound_text_is_sound() -> None:
    assert not problems(SOUND), [str(problem.message) for problem in problems(SOUND)]


@pytest.mark.parametrize(
    "old, new, code, text, hint", CASES, ids=[f"{case[2]}-{case[1][:20]!r}" for case in CASES]
)
def test_a_mistake_is_named(old: str, new: str, code: str, text: str, hint: str | None) -> None:
    assert old in SOUND
    found = problems(SOUND.replace(old, new, 1))
    [problem] = [item for item in found if item.code == code]
    assert text in str(problem.message)
    assert problem.place is not None
    assert problem.place.file == "strategy.yaml"
    if hint is not None:
        assert hint in str(problem.hint)


def test_the_place_is_that_of_the_offending_text() -> None:
    text = SOUND.replace("power: 2", "power: 7")
    [problem] = problems(text)
    assert problem.place is not None
    line = text.splitlines()[problem.place.line - 1]
    assert line[problem.place.column - 1 :].startswith(("power: 7", "7"))


def test_columns_count_characters_not_bytes() -> None:
    text = SOUND.replace("link: {title: Link,", "link: {title: “Éé”, powr: 3,")
    [problem] = problems(text)
    assert problem.place is not None
    assert text.splitlines()[problem.place.line - 1][problem.place.column - 1 :].startswith("powr")


def test_all_problems_are_said_at_once() -> None:
    text = (
        SOUND.replace("dimension: diversity", "dimensoin: x")
        .replace("power: 2", "power: 9")
        .replace("to: reflection", "to: reflektion")
        .replace("on: 2020-12-31", "on: yesterday")
    )
    assert [problem.code for problem in problems(text)] == ["DEI017", "DEI010", "DEI021", "DEI012"]


def test_a_double_id_names_both_places() -> None:
    [problem, *_] = [
        item
        for item in problems(SOUND.replace("promotion-gap: {title", "link: {title"))
        if item.code == "DEI020"
    ]
    assert problem.place is not None
    lines = {problem.place.line, *(place.line for place in problem.related)}
    assert len(lines) == 2


def test_a_key_without_value_is_as_good_as_none() -> None:
    assert not problems(SOUND.replace("dimension: diversity", "dimension:"))


def test_one_thing_may_stand_without_its_brackets() -> None:
    text = SOUND.replace("measures: [hires]", "measures: hires")
    strategy = read_text(text).strategy
    assert strategy is not None
    assert strategy.indicators[0].measures == ("hires",)


@pytest.mark.parametrize("sign", ["\x07", "\ufeff"])
def test_the_line_of_a_character_that_may_not_be_is_shown_as_it_is_written(sign: str) -> None:
    reading = read_text(f"deiframe: 1\ntitle: één {sign}\n")
    problem = next(one for one in reading.problems if one.code == "DEI003")
    assert problem.place is not None
    assert reading.places.line(problem.place) == f"title: één {sign}"
    assert reading.places.text(problem.place) == sign


def test_every_code_has_a_page_with_all_its_parts() -> None:
    assert len({page.code for page in PAGES}) == len(PAGES) >= 20
    for page in PAGES:
        assert str(page.title)
        assert page.what
        for heading in ("Why it matters", "How to fix", "Source"):
            assert page.section(heading), (page.code, heading)
