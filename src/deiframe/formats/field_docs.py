"""What each key of the file format means, in a sentence, with an example: for editors and docs.

A key that several classes share is said once, under the class that stands for all of them.
"""

from typing import Any, Final

import attrs

from deiframe.i18n import Message, message
from deiframe.model.measurement import Baseline, Indicator, Scale, Target
from deiframe.model.people import Department, Group, Need, Stakeholder
from deiframe.model.process import (
    Activity,
    Checks,
    DeclaredAnswer,
    DeclaredAssessment,
    Election,
    Obligation,
    PoliticalSupport,
)
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.theory import (
    Contribution,
    Evaluation,
    Intervention,
    Money,
    Objective,
    Outcome,
    Rasci,
    Resources,
    Vision,
)
from deiframe.model.time import Period


@attrs.frozen
class Meaning:
    """What a key means; ``example`` is a value as it may stand in a file."""

    text: Message
    example: Any = None


_EVERYWHERE: Final = {
    "title": Meaning(message("What it is called, in a few words."), "Fair selection"),
    "description": Meaning(message("More about it, for whoever reads the strategy.")),
    "note": Meaning(message("A remark: a doubt, a reading, something still to be decided.")),
    "tags": Meaning(message("Words of your own, to find or group things by."), ["deed"]),
    "link": Meaning(message("A web or mail address with more about it."), "https://example.org"),
    "source": Meaning(message("Where the fact stands: a document and its section."), "Report, 4.1"),
    "formerly": Meaning(message("Ids it had before, so that it is known again."), ["old-id"]),
    "illustrative": Meaning(
        message(
            "True where figures are made up to show how something works; every output says so."
        ),
        True,
    ),
    "ignore": Meaning(
        message("Codes of findings that are not wanted, each with the reason."),
        {"DEI204": "agreed with the council"},
    ),
    "extensions": Meaning(message("What a plugin adds, under the plugin's name.")),
    "contributes_to": Meaning(
        message("What it leads to: ids, or links that say why and how well that is known."),
        [{"to": "fair-selection", "because": "prejudice finds less room", "evidence": "strong"}],
    ),
    "period": Meaning(message("From when to when."), {"start": "2024-01-01", "end": "2028-12-31"}),
    "priority": Meaning(message("Essential: among the few that must come first."), "essential"),
    "addresses": Meaning(message("The needs that it answers."), ["promotion-gap"]),
    "answers": Meaning(message("The obligations that it answers."), ["equal-treatment"]),
    "department": Meaning(message("The department it belongs to."), "hr"),
}

_OF: Final[dict[type, dict[str, Meaning]]] = {
    Strategy: {
        "deiframe": Meaning(message("The version of the file format."), 1),
        "include": Meaning(
            message("The further files to read; without it, all in the folder."), ["people.yaml"]
        ),
        "municipality": Meaning(
            message("Whose strategy it is."), {"name": "Gent", "country": "BE"}
        ),
        "language": Meaning(message("The language of texts that name none."), "nl"),
        "review_every": Meaning(
            message("How often the whole strategy is looked at again."), "12 months"
        ),
        "plugins": Meaning(
            message("The plugins that apply; others do not, even if installed."), ["belgium"]
        ),
        "level_model": Meaning(
            message("The model of levels of institutionalisation."), "six-stages"
        ),
        "political_support": Meaning(
            message("How much political support there is, as it changes over time."),
            [{"stage": "active", "since": "2024-01-01"}],
        ),
        "visions": Meaning(message("The futures aimed at, each under an id of your own.")),
        "departments": Meaning(message("The parts of the organisation, by id.")),
        "groups": Meaning(message("People whom a need, a network or a figure concerns, by id.")),
        "stakeholders": Meaning(message("Whoever influences the change or lives it, by id.")),
        "needs": Meaning(message("What the analysis has found, by id.")),
        "outcomes": Meaning(message("The changes on the way to the objectives, by id.")),
        "objectives": Meaning(message("What is to be reached, measurable and dated, by id.")),
        "indicators": Meaning(message("What is measured, by id.")),
        "interventions": Meaning(message("What is done, by id.")),
        "obligations": Meaning(message("Laws and policies that bind the organisation, by id.")),
        "activities": Meaning(message("What was done for a sub-step, and when.")),
        "elections": Meaning(
            message("Days after which political support may be another."), [{"on": "2030-10-13"}]
        ),
        "assessments": Meaning(
            message("What you say of yourselves on a day, to compare it later.")
        ),
        "checks": Meaning(message("How the strategy wants to be checked."), {"profile": "growing"}),
    },
    Municipality: {
        "name": Meaning(message("The name of the municipality or organisation."), "Gent"),
        "country": Meaning(message("Its country, as a code of two capitals."), "BE"),
        "type": Meaning(
            message("What kind of organisation it is; some laws bind only some kinds.")
        ),
    },
    Period: {
        "start": Meaning(message("The first day."), "2024-01-01"),
        "end": Meaning(message("The last day."), "2028-12-31"),
    },
    PoliticalSupport: {
        "stage": Meaning(message("None, passive (or hesitant), or active."), "passive"),
        "since": Meaning(message("The day since when."), "2024-01-01"),
    },
    Vision: {
        "pillars": Meaning(
            message("The parts of the vision, each under a word of your own."),
            {"growth": "Everyone can grow"},
        ),
    },
    Department: {
        "type": Meaning(message("What the organisation calls it."), "department"),
        "part_of": Meaning(message("The department it is a part of."), "hr"),
    },
    Group: {"definition": Meaning(message("Who exactly belongs to the group."))},
    Stakeholder: {
        "type": Meaning(message("Person, role, team, body, staff network, union, partner…")),
        "represents": Meaning(message("The groups it can speak for."), ["newcomers"]),
        "members": Meaning(message("The stakeholders that sit in this body.")),
        "meets_every": Meaning(message("How often the body meets."), "3 months"),
        "power": Meaning(message("Its power over the change, from 1 (low) to 5 (high)."), 4),
        "interest": Meaning(message("Its interest in the change, from 1 (low) to 5 (high)."), 5),
        "change_agent": Meaning(
            message("True for whoever carries the change among colleagues."), True
        ),
    },
    Need: {
        "method": Meaning(message("How the need was found."), "interview"),
        "group": Meaning(message("Whose need it is."), ["newcomers"]),
        "found_on": Meaning(message("The day on which it was found."), "2023-06-01"),
    },
    Outcome: {"horizon": Meaning(message("How soon it is expected."), "short")},
    Objective: {
        "dimension": Meaning(message("Which of the three it serves, one or more."), ["equity"]),
        "level": Meaning(message("The whole organisation's, or one department's."), "strategic"),
        "holds_when": Meaning(message("Whether all its indicators must be met, or any."), "all"),
    },
    Contribution: {
        "to": Meaning(message("The id of what it leads to."), "fair-selection"),
        "because": Meaning(message("Why the one is expected to lead to the other.")),
        "evidence": Meaning(message("How well that is known."), "moderate"),
    },
    Indicator: {
        "measures": Meaning(message("What it says something about."), ["fair-hiring"]),
        "kind": Meaning(
            message("A figure (quantitative), or what people experience (qualitative)."),
            "quantitative",
        ),
        "level": Meaning(message("What goes in, comes out, changes, or lasts."), "outcome"),
        "family": Meaning(message("What the indicator is about."), "representation"),
        "defined_as": Meaning(
            message(
                "A definition in the catalogue of a plugin; what is left out here is taken from it."
            ),
            "be-foreign-origin",
        ),
        "definition": Meaning(message("What exactly is counted.")),
        "of": Meaning(message("Whom or what it is a share of."), "new staff"),
        "counted_in": Meaning(
            message("Whether people are counted, or full-time equivalents."), "people"
        ),
        "counted_from": Meaning(message("From what a target's time is counted."), "joining"),
        "unit": Meaning(
            message(
                "In what it is given: percent, fte, count, score, people, euro, or a word of your"
                " own."
            ),
            "percent",
        ),
        "direction": Meaning(message("Which way it should move."), "increase"),
        "question": Meaning(message("The question, as staff are asked it.")),
        "scale": Meaning(message("The steps an answer can take."), {"lowest": 1, "highest": 5}),
        "baseline": Meaning(
            message("The figure it starts from."), {"value": 20, "on": "2023-12-31"}
        ),
        "targets": Meaning(
            message("What it is to come to, and by when."), [{"value": 30, "by": "2028-12-31"}]
        ),
        "source": Meaning(message("Where the figures come from: a system, a survey."), "HR system"),
        "frequency": Meaning(message("How often it is taken."), "yearly"),
        "collected_by": Meaning(message("Who delivers the figure."), "hr"),
        "disaggregate_by": Meaning(
            message("By what the figure is broken down."), ["gender", "department"]
        ),
    },
    Scale: {
        "lowest": Meaning(message("The lowest step."), 1),
        "highest": Meaning(message("The highest step."), 5),
        "labels": Meaning(
            message("The names of the steps, from low to high."), ["Never", "Often", "Always"]
        ),
    },
    Baseline: {
        "value": Meaning(message("The figure."), 20),
        "on": Meaning(message("The day it was taken."), "2023-12-31"),
    },
    Target: {
        "value": Meaning(message("The figure to be reached, in the indicator's direction."), 30),
        "at_least": Meaning(message("This much or more."), 80),
        "at_most": Meaning(message("This much or less."), 20),
        "between": Meaning(message("From the first up to the second."), [40, 60]),
        "rise": Meaning(
            message("So much more than in a year: by percent of what it was, or by points."),
            {"percent": 25, "against": 2025},
        ),
        "fall": Meaning(
            message("So much less than in a year: by percent of what it was, or by points."),
            {"points": 5, "against": 2025},
        ),
        "by": Meaning(message("On or before this day."), "2028-12-31"),
        "from": Meaning(message("At every moment from this day on."), "2026-01-01"),
        "each": Meaning(message("Anew each year; goes together with from."), "year"),
        "in_each": Meaning(
            message("Asked in each part of the organisation, such as each department."),
            "department",
        ),
        "within": Meaning(
            message("Within so much time of what the indicator counts from."), "12 months"
        ),
    },
    Intervention: {
        "area": Meaning(message("The field in which something is done."), "talent_management"),
        "type": Meaning(message("What kind of action it is."), "training"),
        "status": Meaning(message("How far it is."), "running"),
        "rasci": Meaning(
            message("Who carries it out, answers for it, helps, is asked, is told."),
            {"responsible": ["hr"], "accountable": "hr-director"},
        ),
        "resources": Meaning(message("What it is given."), {"fte": 0.5}),
        "evaluation": Meaning(
            message("How, when and by whom its effect is looked at."), {"design": "pre-post"}
        ),
    },
    Rasci: {
        "responsible": Meaning(message("Who carries it out."), ["hr"]),
        "accountable": Meaning(message("Who answers for it: one only."), "hr-director"),
        "supportive": Meaning(message("Who helps.")),
        "consulted": Meaning(message("Who is asked before it is decided.")),
        "informed": Meaning(message("Who is told.")),
    },
    Resources: {
        "budget": Meaning(message("The money."), {"amount": 40000, "currency": "EUR"}),
        "fte": Meaning(message("People's time, in full-time equivalents."), 0.5),
    },
    Money: {
        "amount": Meaning(message("How much."), 40000),
        "currency": Meaning(message("The currency, as a code of three capitals."), "EUR"),
    },
    Evaluation: {
        "design": Meaning(message("How the effect is looked at."), "pre-post"),
        "when": Meaning(message("The day on which it is looked at."), "2027-06-30"),
        "by": Meaning(message("Who looks."), "hr"),
    },
    Obligation: {
        "instrument": Meaning(message("The exact name of the law or policy.")),
        "in_force": Meaning(message("The day since when it holds."), "2011-07-28"),
        "review_on": Meaning(message("The day on which to look at it again."), "2027-01-01"),
    },
    Activity: {
        "substep": Meaning(
            message("The sub-step of the stepwise approach that it belongs to."), "3.1"
        ),
        "on": Meaning(message("The day."), "2024-03-01"),
        "what": Meaning(message("What was done."), "Conversations with staff networks"),
        "with": Meaning(message("Who took part."), ["network"]),
    },
    Election: {"on": Meaning(message("The day of the election."), "2030-10-13")},
    DeclaredAssessment: {
        "on": Meaning(message("The day on which you answered."), "2025-03-01"),
        "by": Meaning(message("Who answered."), "hr"),
        "checklist": Meaning(message("Your answers to the checklist, by the item's name.")),
        "impact_drivers": Meaning(
            message("Your answers on the impact drivers, by driver and question.")
        ),
    },
    DeclaredAnswer: {"answer": Meaning(message("Yes, partly, or no."), "partly")},
    Checks: {
        "profile": Meaning(message("How much is asked: starting, growing or strict."), "growing"),
        "select": Meaning(
            message("Codes asked beyond the profile; how they begin is enough."), ["DEI114"]
        ),
        "severity": Meaning(
            message("Codes that weigh otherwise than usual."), {"DEI106": "warning"}
        ),
    },
}


def meaning(cls: type, key: str) -> Meaning | None:
    """What a key of a class means; None where nobody has said it."""
    return _OF.get(cls, {}).get(key) or _EVERYWHERE.get(key)


def spoken() -> frozenset[tuple[type | None, str]]:
    """Every key that has a meaning here: with its class, or None where it is shared by several."""
    own = {(cls, key) for cls, keys in _OF.items() for key in keys}
    return frozenset(own | {(None, key) for key in _EVERYWHERE})


ITEMS_MEAN: Final = message("An id of your own: small letters, digits and hyphens.")
"""What stands under a collection."""
