"""The steering meeting's questions: what is filled in, and what is said where there is nothing."""

import datetime as dt
from collections.abc import Iterator

import pytest

from deiframe.about import LANGUAGES
from deiframe.agendas import all_agendas
from deiframe.agendas.steering_meeting import AGENDA
from deiframe.document import AnswerLines, Paragraph, Point, Points, Row, Table
from deiframe.extension_points.agenda import AgendaDocument, AgendaItem
from deiframe.formats.document_text import write
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.i18n import translate
from deiframe.model.vocabulary import Status
from deiframe.source.reader import read
from support import CITIES, ROOT, strategy_of

TODAY = dt.date(2026, 11, 24)
HEAD = "deiframe: 1\nmunicipality: {name: Genk}\n"
BODY = "stakeholders: {body: {title: The body, type: governing_body, meets_every: 4 months}}\n"
FIRST, IN_THE_WAY, FIGURES, TO_DECIDE, TO_HEAR, COMING, AGREED = range(7)


def written(day: str, language: str = "en") -> str:
    """A day as it stands in a sentence."""
    return translate(dt.date.fromisoformat(day), language)


def graph_of(text: str) -> StrategyGraph:
    return build_graph(strategy_of(HEAD + text), TODAY)


def document(text: str) -> AgendaDocument:
    [found] = AGENDA.prepare(graph_of(text))
    return found


def question(number: int, text: str) -> AgendaItem:
    return document(text).items[number]


def wording(item: AgendaItem) -> list[str]:
    """Everything that is filled in, a line each, in English."""
    return list(lines(item))


def lines(item: AgendaItem) -> Iterator[str]:
    for entry in item.filled_in:
        if isinstance(entry, Paragraph):
            yield translate(entry.words, "en")
        elif isinstance(entry, Points):
            if entry.heading is not None:
                yield f"{translate(entry.heading, 'en')}:"
            yield from (f"- {translate(point.words, 'en')}" for point in entry.points)
        elif isinstance(entry, Table):
            yield from (
                " | ".join(translate(cell, "en") for cell in row.cells) for row in entry.rows
            )


def interventions(words: str) -> str:
    return f"interventions: {{mentors: {{title: Mentors, {words}}}}}\n"


def test_it_is_found_by_its_file() -> None:
    assert [agenda.name for agenda in all_agendas()] == ["steering-meeting"]


class TestWhoMeets:
    """The governing body that meets; else the strategy as a whole."""

    def test_a_body_that_meets_has_its_document_and_its_next_day(self) -> None:
        found = document(BODY)
        assert (found.slug, found.meeting.body) == ("body", "The body")
        assert (found.meeting.on, found.meeting.following) == (TODAY, dt.date(2027, 3, 24))

    def test_its_members_are_named(self) -> None:
        found = document(BODY.replace("}}", ", members: [ann]}, ann: {title: Ann, type: person}}"))
        assert found.meeting.members == ("Ann",)

    def test_each_body_that_meets_has_a_document(self) -> None:
        two = BODY.replace("{body", "{other: {type: governing_body, meets_every: yearly}, body")
        found = list(AGENDA.prepare(graph_of(two)))
        assert [item.slug for item in found] == ["other", "body"]

    def test_the_only_body_meets_even_where_it_does_not_say_when(self) -> None:
        found = document("stakeholders: {body: {type: governing_body}}\n")
        assert (found.slug, found.meeting.following) == ("body", None)

    def test_no_body_or_several_that_do_not_meet_leave_the_strategy(self) -> None:
        two = "stakeholders: {a: {type: governing_body}, b: {type: governing_body}}\n"
        assert [document(text).slug for text in ("", two)] == ["strategy", "strategy"]


class TestAnEmptyStrategy:
    """It has the questions, and room."""

    def test_it_says_that_nothing_is_there_yet(self) -> None:
        assert "no objective" in translate(document("").notes[0], "en")
        assert not document(interventions("status: running")).notes

    def test_every_question_has_an_answer_or_room_to_write(self) -> None:
        *asked, agreed = document("").items
        assert len(asked) == 6
        for item in asked:
            assert wording(item)
            assert isinstance(item.filled_in[-1], AnswerLines)
        [table] = agreed.filled_in
        assert isinstance(table, Table)
        assert all(row.is_blank for row in table.rows)


class TestWhatComesFirst:
    """The essential; else what is under way."""

    def test_an_essential_intervention_shows_how_far_it_is_and_who_does_it(self) -> None:
        text = interventions(
            "priority: essential, status: running, period: {start: 2026-01-01, end: 2027-12-31},"
            " rasci: {accountable: hr, responsible: [hr]}"
        )
        shown = wording(question(FIRST, text + "departments: {hr: {title: HR}}\n"))
        assert shown == ["Mentors | running | from 1 January 2026 until 31 December 2027 | HR | HR"]

    def test_what_is_not_known_is_said_to_be_unknown(self) -> None:
        shown = wording(question(FIRST, interventions("priority: essential")))
        assert shown == ["Mentors | not said | not said | nobody yet | nobody yet"]

    @pytest.mark.parametrize(
        "period, words",
        [
            ("{start: 2026-01-01}", "from 1 January 2026"),
            ("{end: 2027-01-01}", "until 1 January 2027"),
        ],
    )
    def test_an_open_period_says_the_side_it_has(self, period: str, words: str) -> None:
        [row] = wording(question(FIRST, interventions(f"priority: essential, period: {period}")))
        assert row.split(" | ")[2] == words

    def test_an_essential_objective_is_due_by_its_end_or_its_last_target(self) -> None:
        goal = "objectives: {fair: {title: Fair, priority: essential}}\n"
        target = "indicators: {share: {measures: [fair], targets: [{value: 1, by: 2028-01-01}, {value: 2, by: 2029-01-01}]}}\n"
        ended = goal.replace("essential", "essential, period: {end: 2030-01-01}")
        assert wording(question(FIRST, goal))[0] == "Fair | not said | not said"
        assert wording(question(FIRST, goal + target))[0] == "Fair | 1 January 2029 | not said"
        assert wording(question(FIRST, ended + target))[0] == "Fair | 1 January 2030 | not said"

    def test_without_an_essential_one_what_runs_is_shown(self) -> None:
        shown = wording(question(FIRST, interventions("status: running")))
        assert shown[:2] == ["Nothing is marked as essential.", "This is under way:"]
        assert shown[2].startswith("Mentors | running")

    def test_without_anything_it_says_so(self) -> None:
        shown = wording(question(FIRST, interventions("status: idea")))
        assert shown == ["Nothing is marked as essential.", "No intervention is under way."]

    def test_a_table_that_is_too_long_counts_the_rest(self) -> None:
        many = ", ".join(f"i{n}: {{priority: essential}}" for n in range(15))
        shown = wording(question(FIRST, f"interventions: {{{many}}}\n"))
        assert len(shown) == 13
        assert shown[-1] == "- and 3 more"


OWNED = "rasci: {responsible: [hr], accountable: hr}"
HR = "departments: {hr: {title: HR}}\n"


class TestWhatIsInTheWay:
    """What stands still, by what the strategy says."""

    @pytest.mark.parametrize(
        "words, heading, point",
        [
            ("status: stopped", "Stopped:", "- Mentors"),
            ("status: stopped, note: No money", "Stopped:", "- Mentors: No money"),
            ("status: running, period: {end: 2026-11-23}",
             "Still running after its end:", "- Mentors: was to end on 23 November 2026"),
            ("status: planned, period: {start: 2026-08-23}",
             "Not begun yet:", "- Mentors: should have begun on 23 August 2026"),
            ("status: planned, period: {start: 2026-11-23}",
             "Not begun yet:", "- Mentors: should have begun on 23 November 2026"),
            ("status: idea, period: {start: 2026-11-23, end: 2026-11-24}",
             "Not begun yet:", "- Mentors: should have begun on 23 November 2026"),
            ("status: idea, period: {end: 2026-11-23}",
             "Not begun yet:", "- Mentors: was to end on 23 November 2026"),
            ("status: planned, period: {start: 2026-01-01, end: 2026-11-23}",
             "Not begun yet:", "- Mentors: was to end on 23 November 2026"),
            ("period: {start: 2026-11-23}",
             "Status not stated:", "- Mentors: should have begun on 23 November 2026"),
            ("period: {start: 2026-01-01, end: 2026-11-23}",
             "Status not stated:", "- Mentors: was to end on 23 November 2026"),
        ],
    )  # fmt: skip
    def test_it_is_told_with_its_reason(self, words: str, heading: str, point: str) -> None:
        assert wording(question(IN_THE_WAY, interventions(f"{words}, {OWNED}") + HR)) == [
            heading,
            point,
        ]

    @pytest.mark.parametrize(
        "words",
        [
            "status: running, period: {end: 2026-11-24}",
            "status: planned, period: {start: 2026-11-24}",
            "status: idea, period: {start: 2026-11-24, end: 2026-11-24}",
            "period: {start: 2026-11-24}",
        ],
    )
    def test_on_the_day_itself_nothing_is_late(self, words: str) -> None:
        shown = wording(question(IN_THE_WAY, interventions(f"{words}, {OWNED}") + HR))
        assert shown == ["According to the strategy, nothing is stuck."]

    def test_what_nobody_carries_out_is_told_the_essential_first(self) -> None:
        text = "interventions: {a: {title: A}, b: {title: B, priority: essential}}\n"
        assert wording(question(IN_THE_WAY, text)) == ["Nobody carries it out:", "- B", "- A"]

    def test_a_long_list_counts_the_rest(self) -> None:
        many = ", ".join(f"i{n}: {{title: I{n}}}" for n in range(9))
        shown = wording(question(IN_THE_WAY, f"interventions: {{{many}}}\n"))
        assert (len(shown), shown[-1]) == (8, "- and 3 more")


class TestFigures:
    """Each indicator; and that no figure is read yet."""

    @pytest.mark.parametrize(
        "words, cells",
        [
            ("unit: percent, baseline: {value: 20, on: 2020-12-31}, targets: [{value: 30, by: 2025-12-31}]",
             "20% on 31 December 2020 | 30% by 31 December 2025"),
            ("unit: fte, baseline: {value: 2.5}, targets: [{at_least: 3, from: 2025-01-01}]",
             "2.5 FTE | at least 3 FTE at all times from 1 January 2025"),
            ("unit: count, targets: [{at_most: 3}]", "not said | at most 3"),
            ("unit: days, targets: [{between: [1, 3]}]", "not said | between 1 days and 3 days"),
            ("targets: [{rise: {percent: 25, against: 2025}, each: year, from: 2026-01-01}]",
             "not said | 25% more than in 2025 each year from 1 January 2026"),
            ("targets: [{rise: {points: 5}}]", "not said | 5 points more"),
            ("targets: [{fall: {points: 5, against: 2025}}]", "not said | 5 points less than in 2025"),
            ("targets: [{fall: {percent: 5}}, {value: 1}]", "not said | 5% less; 1"),
            ("unit: percent", "not said | not said"),
            ("unit: procent, counted_from: joining, targets: [{at_least: 85, by: 2028-06-30, in_each: afdeling, within: 12 months}]",
             "not said | at least 85% by 30 June 2028, in each department, within 12 months, counted from: joining"),
            ("targets: [{value: 1, note: Agreed in the council, source: Plan 2026, illustrative: true}]",
             "not said | 1 (Agreed in the council) (source: Plan 2026) (illustrative)"),
            ("unit: people, baseline: {value: 1234567}, targets: [{value: 1}]", "1,234,567 people | 1 person"),
            ("unit: EUR, baseline: {value: 100000000}", "€100,000,000 | not said"),
            ("unit: '%', baseline: {value: -0.0}", "0% | not said"),
            ("unit: percent, baseline: {value: 33.3333333}, targets: [{rise: {points: 1}}]", "33.3333333% | 1 percentage point more"),
        ],
    )  # fmt: skip
    def test_from_where_to_where(self, words: str, cells: str) -> None:
        shown = wording(question(FIGURES, f"indicators: {{share: {{title: Share, {words}}}}}\n"))
        assert shown[0] == f"Share | {cells} | nobody yet"
        assert "does not read measurements yet" in shown[1]

    def test_who_collects_it_is_named(self) -> None:
        shown = wording(question(FIGURES, "indicators: {s: {title: S, collected_by: hr}}\n" + HR))
        assert shown[0].endswith("| HR")

    def test_a_made_up_figure_marks_its_row(self) -> None:
        text = (
            "indicators: {s: {title: S, baseline: {value: 1, illustrative: true}}, t: {title: T}}\n"
        )
        found = document(text)
        table = found.items[FIGURES].filled_in[0]
        assert isinstance(table, Table)
        assert [row.origin.illustrative for row in table.rows] == [True, False]
        assert found.is_illustrative

    def test_without_an_indicator_it_says_so(self) -> None:
        assert wording(question(FIGURES, "")) == ["No indicator is agreed on yet."]

    def test_where_figures_come_from_is_not_where_the_fact_stands(self) -> None:
        table = question(FIGURES, "indicators: {s: {title: S, source: HR system}}\n").filled_in[0]
        assert isinstance(table, Table)
        assert table.rows[0].origin.source is None


class TestDecisions:
    """What only the meeting can settle."""

    def test_what_has_nobody_and_nothing(self) -> None:
        shown = wording(question(TO_DECIDE, interventions("status: running")))
        assert shown == [
            "Nobody is accountable for it:", "- Mentors", "No money or time is given:", "- Mentors",
        ]  # fmt: skip

    def test_what_is_arranged_waits_for_nothing(self) -> None:
        text = interventions(f"status: running, resources: {{fte: 1}}, {OWNED}") + HR
        shown = wording(question(TO_DECIDE, text))
        assert shown == ["According to the strategy, nothing waits for a decision."]

    @pytest.mark.parametrize(
        "means, told",
        [
            ("{fte: 0}", True),
            ("{budget: {amount: 0, currency: EUR}}", True),
            ("{budget: {amount: 1000, currency: EUR}}", False),
            ("{fte: 0, budget: {amount: 1000, currency: EUR}}", False),
        ],
    )
    def test_means_of_0_are_no_means(self, means: str, told: bool) -> None:
        text = interventions(f"status: running, resources: {means}, {OWNED}") + HR
        shown = wording(question(TO_DECIDE, text))
        assert ("No money or time is given:" in shown) is told

    @pytest.mark.parametrize(
        "words, told",
        [
            ("status: planned", True),
            ("status: planned, period: {end: 2027-12-31}", True),
            ("status: planned, period: {start: 2027-12-31}", False),
            ("status: idea", False),
            ("status: running", False),
        ],
    )
    def test_a_plan_without_a_day_to_begin(self, words: str, told: bool) -> None:
        shown = wording(question(TO_DECIDE, interventions(words)))
        assert ("No start date is given:" in shown) is told

    @pytest.mark.parametrize("day, told", [("2027-03-23", True), ("2027-03-24", False)])
    def test_a_law_to_look_at_before_the_next_meeting(self, day: str, told: bool) -> None:
        text = BODY + f"obligations: {{pay: {{title: Pay law, review_on: {day}}}}}\n"
        assert (f"- Pay law: {written(day)}" in wording(question(TO_DECIDE, text))) is told

    def test_a_review_that_is_due(self) -> None:
        text = "period: {start: 2026-01-01}\nreview_every: 12 months\n"
        assert "- It is due for review by 1 January 2027." in wording(question(TO_DECIDE, text))
        late = text.replace("12 months", "36 months")
        assert "reviewed" not in " ".join(wording(question(TO_DECIDE, late)))

    def test_a_strategy_that_is_over(self) -> None:
        shown = wording(question(TO_DECIDE, "period: {start: 2020-01-01, end: 2025-12-31}\n"))
        assert shown == [
            "The strategy as a whole:",
            "- It ended on 31 December 2025; what follows it?",
        ]

    @pytest.mark.parametrize(
        "day, told", [("2026-11-24", False), ("2026-11-25", True), ("2027-11-24", True),
                      ("2027-11-25", False)],
    )  # fmt: skip
    def test_an_election_within_a_year(self, day: str, told: bool) -> None:
        shown = wording(question(TO_DECIDE, f"elections: [{{on: {day}}}]\n"))
        assert (f"Election on {written(day)}:" in shown) is told

    def test_what_hangs_on_the_support_there_is(self) -> None:
        election = "elections: [{on: 2027-06-01}]\n"
        support = "political_support: [{stage: active, since: 2025-01-01}]\n"
        policy = interventions("status: running, type: policy")
        shown = wording(question(TO_DECIDE, election + support + policy))
        assert "- political support today: active support" in shown
        assert "- to be ensured before that day: Mentors" in shown
        shown = wording(question(TO_DECIDE, election + policy))
        assert "- political support today: not stated" in shown
        assert "- nothing that runs beyond that day depends on active support" in shown


class TestHearing:
    """Who is to hear of it, and what was told last."""

    def test_each_actor_once_with_what_to_hear_of(self) -> None:
        text = (
            "departments: {parks: {title: Parks}}\n"
            "interventions: {a: {title: A, rasci: {informed: [parks]}},"
            " b: {title: B, rasci: {informed: [parks]}}, c: {title: C, status: done, rasci: {informed: [parks]}}}\n"
        )
        assert wording(question(TO_HEAR, text))[:2] == ["To be kept informed:", "- Parks, of: A, B"]

    def test_what_was_told_last(self) -> None:
        text = (
            'activities: [{substep: "5.3", on: 2026-01-01, what: Newsletter},'
            ' {substep: "6.3", on: 2026-02-01, what: Council},'
            ' {substep: "6.3", on: 2027-02-01, what: Later}]\n'
        )
        assert wording(question(TO_HEAR, text))[-2:] == [
            "Last communicated:",
            "- 1 February 2026: Council",
        ]

    def test_without_either_it_says_so(self) -> None:
        assert wording(question(TO_HEAR, "")) == [
            "The strategy names nobody who is to be kept informed.",
            "No record yet of anything that was communicated about the strategy.",
        ]


class TestComing:
    """What has its day before the next meeting, in order."""

    def test_everything_with_a_day_in_order(self) -> None:
        text = (
            BODY
            + interventions(
                "status: planned, period: {start: 2026-12-01, end: 2027-03-24},"
                " evaluation: {when: 2027-02-01}"
            )
            + "indicators: {s: {title: S, targets: [{value: 1, by: 2026-12-31},"
            " {at_least: 2, from: 2027-01-01, in_each: department}]}}\n"
            "obligations: {law: {title: Law, review_on: 2027-01-15}}\n"
            "elections: [{on: 2027-03-01}]\n"
            "period: {start: 2026-03-10, end: 2027-03-20}\nreview_every: 12 months\n"
        )
        assert wording(question(COMING, text)) == [
            "- 1 December 2026: “Mentors” begins",
            "- 31 December 2026: “S” is to be met: 1 by 31 December 2026",
            "- 1 January 2027: “S” begins to count: at least 2 at all times from 1 January 2027, in each department",
            "- 15 January 2027: “Law” is due for review",
            "- 1 February 2027: “Mentors” is evaluated",
            "- 1 March 2027: an election",
            "- 10 March 2027: the strategy is to be reviewed",
            "- 20 March 2027: the strategy ends",
            "- 24 March 2027: “Mentors” ends",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "day, told",
        [("2026-11-23", False), ("2026-11-24", True), ("2027-03-24", True), ("2027-03-25", False)],
    )
    def test_from_today_up_to_the_day_of_the_next_meeting(self, day: str, told: bool) -> None:
        for text in (
            f"elections: [{{on: {day}}}]\n",
            interventions(f"status: idea, period: {{start: {day}}}"),
            interventions(f"status: idea, period: {{end: {day}}}"),
            interventions(f"status: planned, period: {{start: {day}}}"),
            interventions(f"period: {{end: {day}}}"),
            interventions(f"status: done, evaluation: {{when: {day}}}"),
            f"objectives: {{fair: {{period: {{end: {day}}}}}}}\n",
        ):
            shown = wording(question(COMING, BODY + text))
            assert (shown != ["The strategy has no date in that period."]) is told, text

    @pytest.mark.parametrize("day, told", [("2026-11-24", False), ("2026-11-25", True)])
    def test_a_record_of_today_is_done_one_of_tomorrow_is_to_come(
        self, day: str, told: bool
    ) -> None:
        text = f'activities: [{{substep: "5.3", on: {day}, what: Newsletter}}]\n'
        assert (f"- {written(day)}: Newsletter" in wording(question(COMING, text))) is told

    @pytest.mark.parametrize(
        "language, begins, ends",
        [
            ("en", "“Mentors” is to begin, and is still an idea", "“Mentors” is to end, and is still an idea"),
            ("nl", "“Mentors” moet beginnen, en is nog een idee", "“Mentors” moet eindigen, en is nog een idee"),
            ("it", "“Mentors” dovrebbe iniziare, ed è ancora un'idea", "“Mentors” dovrebbe finire, ed è ancora un'idea"),
        ],
    )  # fmt: skip
    def test_an_idea_that_is_to_begin_is_told(self, language: str, begins: str, ends: str) -> None:
        text = interventions("status: idea, period: {start: 2026-12-01, end: 2026-12-31}")
        [points, _] = question(COMING, text).filled_in
        assert isinstance(points, Points)
        told = [translate(point.words, language) for point in points.points]
        assert told == [
            f"{written('2026-12-01', language)}: {begins}",
            f"{written('2026-12-31', language)}: {ends}",
        ]

    def test_the_question_says_up_to_when(self) -> None:
        assert "24 March 2027" in translate(question(COMING, BODY).question, "en")
        assert "24 February 2027" in translate(question(COMING, "").question, "en")

    def test_what_was_stopped_no_longer_begins(self) -> None:
        shown = wording(
            question(COMING, interventions("status: stopped, period: {start: 2026-12-01}"))
        )
        assert shown == ["The strategy has no date in that period."]


PAST, SOON, LATER = "2026-11-23", "2026-12-01", "2028-01-01"
DAYS = {
    "start past": f"{{start: {PAST}}}",
    "start past, end past": f"{{start: 2026-01-01, end: {PAST}}}",
    "start past, end soon": f"{{start: {PAST}, end: {SOON}}}",
    "start past, end later": f"{{start: {PAST}, end: {LATER}}}",
    "start soon": f"{{start: {SOON}}}",
    "start soon, end later": f"{{start: {SOON}, end: {LATER}}}",
    "start later": f"{{start: {LATER}}}",
    "end past": f"{{end: {PAST}}}",
    "end soon": f"{{end: {SOON}}}",
    "end later": f"{{end: {LATER}}}",
    "no days": "{}",
}
NOWHERE: set[int] = set()
WAY, DECIDE, COMES = {IN_THE_WAY}, {TO_DECIDE}, {COMING}
FORTHCOMING = {
    "start past": WAY, "start past, end past": WAY, "start past, end soon": WAY | COMES,
    "start past, end later": WAY, "start soon": COMES, "start soon, end later": COMES,
    "start later": NOWHERE, "end past": WAY, "end soon": COMES, "end later": NOWHERE,
    "no days": NOWHERE,
}  # fmt: skip
"""An idea, and what does not say how far it is: told as soon as a day has come or comes."""

WHERE: dict[str, dict[str, set[int]]] = {
    "idea": FORTHCOMING,
    "": FORTHCOMING,
    # What is planned without a day to begin it waits for one.
    "planned": {
        days: where | (NOWHERE if "start" in days else DECIDE)
        for days, where in FORTHCOMING.items()
    },
    # What runs as it should takes no time of a meeting that has something essential.
    "running": {
        "start past": NOWHERE, "start past, end past": WAY, "start past, end soon": COMES,
        "start past, end later": NOWHERE, "start soon": COMES, "start soon, end later": COMES,
        "start later": NOWHERE, "end past": WAY, "end soon": COMES, "end later": NOWHERE,
        "no days": NOWHERE,
    },
    "stopped": dict.fromkeys(DAYS, WAY),
    # Over, or usual practice by now: nothing to steer.
    "done": dict.fromkeys(DAYS, NOWHERE),
    "institutionalised": dict.fromkeys(DAYS, NOWHERE),
}  # fmt: skip


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("status", WHERE)
def test_nothing_falls_between_the_questions(status: str, days: str) -> None:
    """Every status, by every way of having days: where it is told, or that it is left out."""
    fields = f"title: Mentors, resources: {{fte: 1}}, {OWNED}, period: {DAYS[days]}"
    if status:
        fields += f", status: {status}"
    text = f"interventions: {{mentors: {{{fields}}}, first: {{priority: essential, status: done}}}}"
    items = document(f"{HR}{text}\n").items
    found = {number for number, item in enumerate(items) if "Mentors" in " ".join(wording(item))}
    assert found == WHERE[status][days]


def test_every_status_is_in_that_table() -> None:
    assert set(WHERE) == {"", *Status}


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cities_have_an_agenda_that_names_their_items(city: str, language: str) -> None:
    strategy = read(ROOT / "examples" / city).strategy
    assert strategy is not None
    graph = build_graph(strategy, TODAY)
    documents = list(AGENDA.prepare(graph))
    assert len(documents) == 1
    told = " ".join(write(documents[0].as_document(), language).split())
    assert " ".join(translate(strategy.municipality.name, language).split()) in told
    for indicator in strategy.indicators:
        assert " ".join(translate(indicator.name, language).split()) in told


def test_what_comes_from_an_item_carries_its_id_and_source() -> None:
    strategy = read(ROOT / "examples" / "rotterdam").strategy
    assert strategy is not None
    [found] = AGENDA.prepare(build_graph(strategy, TODAY))
    origins = [origin for item in found.items for origin in item.origins() if origin.item]
    assert {origin.item for origin in origins} >= {
        "leadership-programme",
        "share-bicultural-scale-14",
    }
    assert any(origin.source for origin in origins)


def test_a_point_and_a_row_can_be_made_of_an_item() -> None:
    graph = graph_of(interventions("illustrative: true, source: A report"))
    point = Point.about(graph.items["mentors"])
    assert (point.words, point.origin.illustrative, point.origin.source) == (
        "Mentors", True, "A report",
    )  # fmt: skip
    assert Row(("Mentors",), point.origin).origin.item == "mentors"


def test_a_reading_says_so_behind_its_line_and_a_reading_of_one_field_does_not() -> None:
    whole = graph_of(interventions("reading: true, source: A report")).items["mentors"]
    field = graph_of(interventions("reading: [type], source: A report")).items["mentors"]
    said = [translate(Point.about(item).origin.text() or "", "en") for item in (whole, field)]
    assert said == ["a reading; A report", "A report"]


def test_each_risk_is_a_row_the_grave_and_unanswered_first() -> None:
    text = """
interventions: {i: {title: I}, j: {title: J, status: stopped}}
risks:
  a: {title: A, kind: resistance, answer: talk}
  b: {title: B, threatens: [i], likelihood: high, effect: high, watched_by: body, answered_by: [i, j]}
  c: {title: C, because: no time, effect: low}
  d: {title: D, likelihood: high, effect: high, illustrative: true}
"""
    [table] = [
        part for part in question(IN_THE_WAY, BODY + text).filled_in if isinstance(part, Table)
    ]
    rows = [[translate(cell, "en") for cell in row.cells] for row in table.rows]
    whole = "the strategy as a whole"
    assert rows == [
        ["D", whole, "likelihood high, effect high", "nobody yet", "nothing yet"],
        ["B", "I", "likelihood high, effect high", "The body", "I"],
        ["C: no time", whole, "likelihood not estimated, effect low", "nobody yet", "nothing yet"],
        ["A (resistance)", whole, "not estimated", "nobody yet", "talk"],
    ]
    assert [row.origin.item for row in table.rows] == ["d", "b", "c", "a"]
    assert table.rows[0].origin.illustrative


def test_more_risks_than_a_meeting_can_hear_are_counted() -> None:
    text = "risks: {" + ", ".join(f"r{number}: {{}}" for number in range(14)) + "}"
    found = question(IN_THE_WAY, text)
    assert wording(found)[-1].endswith("and 2 more")
    assert wording(found)[0] == "The risks that are noted:"
