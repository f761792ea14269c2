"""The three stages of political support: signs, tactics, what to expect, steps (report, Table 2)."""

from __future__ import annotations

from typing import Final

import attrs

from deiframe.assessment import Tactic
from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.criteria import logic, people, purpose, responsibility, risks
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import SupportStage


@attrs.frozen(kw_only=True)
class Sign:
    """A sign by which a stage is recognised; where the strategy can show it, by which criterion.

    ``expected`` says whether the criterion holds at this stage, or fails.
    """

    text: Message
    criterion: Criterion | None = None
    expected: bool = True


@attrs.frozen(kw_only=True)
class StageProfile:
    """All that Table 2 says of a stage."""

    signs: tuple[Sign, ...]
    aim: Message
    tactics: tuple[Tactic, ...]
    expected: tuple[Message, ...]
    steps: tuple[str, ...]


_RESILIENCE: Final = message("Guard resilience: rest, joy, and colleagues who understand.")
"""Part of the work until support is active: those who connect keep going (report, 1.2 and 4.5)."""

STAGES: Final = {
    SupportStage.NONE: StageProfile(
        signs=(
            Sign(
                text=message("Nothing comes from above."),
                criterion=people.leaders_take_part,
                expected=False,
            ),
            Sign(
                text=message("What comes from below is ignored or blocked."),
                criterion=risks.resistance_met,
            ),
        ),
        aim=message("Connect, and build capacity and influence out of sight."),
        tactics=(
            Tactic(
                text=message("Engage allies: colleagues, heads of department, civil partners."),
                substeps=("1.2",),
            ),
            Tactic(
                text=message("Build capacity quietly: learn together what you need to know."),
                substeps=("1.1", "1.3"),
            ),
            Tactic(
                text=message("Use evidence: basic figures and stories that are hard to dismiss."),
                substeps=("2.1", "2.2"),
            ),
            Tactic(text=message("Connect the change agents with each other."), substeps=("1.2",)),
            Tactic(text=_RESILIENCE, substeps=("1.2",)),
        ),
        expected=(
            message("a growing support base"),
            message("a sense of urgency"),
            message("people who keep going, each and together"),
        ),
        steps=("1",),
    ),
    SupportStage.PASSIVE: StageProfile(
        signs=(
            Sign(
                text=message("Support from above in words, not in deeds."),
                criterion=responsibility.top_discusses,
                expected=False,
            ),
            Sign(
                text=message("Urgency is felt for visible diversity and reputation above all."),
                criterion=purpose.beyond_representation,
                expected=False,
            ),
            Sign(
                text=message("Little ambition to change the system."),
                criterion=logic.procedures_changed,
                expected=False,
            ),
        ),
        aim=message("Turn cautious interest into active commitment."),
        tactics=(
            Tactic(
                text=message("Start small but visibly: little cost, much effect, results kept."),
                substeps=("4.3", "5.1"),
            ),
            Tactic(
                text=message("Report clearly what it brings, in figures and stories."),
                substeps=("5.3", "2.2"),
            ),
            Tactic(text=message("Build a coalition across departments."), substeps=("3.1", "4.5")),
            Tactic(text=_RESILIENCE, substeps=("4.5",)),
        ),
        expected=(
            message("trust and commitment that grow"),
            message("perspectives gathered for the strategy to come"),
            message("responsibility that is shared"),
        ),
        steps=("3", "4", "5"),
    ),
    SupportStage.ACTIVE: StageProfile(
        signs=(
            Sign(
                text=message("Lasting attention at the top."),
                criterion=responsibility.top_discusses,
            ),
            Sign(
                text=message("Leaders have a vision, and change policy accordingly."),
                criterion=logic.procedures_changed,
            ),
            Sign(
                text=message("Investment: money and people's time."),
                criterion=responsibility.office,
            ),
        ),
        aim=message("Set up and carry out a full strategy."),
        tactics=(
            Tactic(
                text=message(
                    "Develop a full strategy: objectives, responsibilities, timeline, means."
                ),
                substeps=("4.1", "4.3", "4.4"),
            ),
            Tactic(
                text=message("Invest in capacity: training for all staff, and for leaders."),
                substeps=("1.3", "4.3"),
            ),
            Tactic(
                text=message("Institutionalise: policy, budget, procedures, appraisals."),
                substeps=("4.2", "7.2"),
            ),
            Tactic(text=message("Monitor, and report progress."), substeps=("6.1", "6.2", "6.3")),
            Tactic(
                text=message("Involve the community: residents, civil society."),
                substeps=("3.1", "5.4"),
            ),
        ),
        expected=(message("diversity, equity and inclusion that are reached, seen and built in"),),
        steps=("4", "5", "6", "7"),
    ),
}

_WORKABLE: Final = {
    SupportStage.NONE: frozenset("12"),
    SupportStage.PASSIVE: frozenset("12345"),
    SupportStage.ACTIVE: frozenset("1234567"),
}


def workable_steps(stage: SupportStage | None) -> frozenset[str]:
    """The steps in which work is useful at a stage: its own, and all before them.

    Without support that is step 1, and the evidence of step 2 (a tactic of that stage). Support
    that is not stated holds nothing back: that nothing is said of it does not show that there is
    none.
    """
    return _WORKABLE[stage or SupportStage.ACTIVE]


def tactical_substeps(stage: SupportStage | None) -> frozenset[str]:
    """The sub-steps in which the tactics of a stage are done; none where it is not known."""
    tactics = STAGES[stage].tactics if stage else ()
    return frozenset(number for tactic in tactics for number in tactic.substeps)
