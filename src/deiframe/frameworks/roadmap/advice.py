"""What to do in each sub-step: one sentence for whoever decides, with what it would change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from deiframe.i18n import Message, message
from deiframe.verdicts import SubstepStatus, Truth, Verdict

ADVICE: Final = {
    "1.1": message(
        "Agree in a few sentences on what diversity, equity and inclusion mean here, so that everybody means the same by the same words."
    ),
    "1.2": message(
        "Find the colleagues at every level who want this change and bring them together, so that it does not depend on one person."
    ),
    "1.3": message(
        "Train those who are to carry the change, so that they have the knowledge and the skills it takes."
    ),
    "2.1": message(
        "Listen to the groups of staff concerned, in conversations or through their networks, so that the plan answers what people really need."
    ),
    "2.2": message(
        "Gather the figures on who works here and what they experience, so that you know where you start from."
    ),
    "2.3": message(
        "Map who decides, who is concerned and who can help, so that nobody who matters is overlooked."
    ),
    "2.4": message(
        "Look at what the organisation has and lacks for it (leadership, means, rules), so that the plan can be carried out."
    ),
    "3.1": message(
        "Discuss the vision and the priorities with staff, managers and those concerned before anything is decided, so that the plan has owners instead of opponents."
    ),
    "3.2": message(
        "Look at how other organisations went about it, so that you build on what has worked."
    ),
    "4.1": message(
        "Word a vision and a few clear objectives, in equity and inclusion too, each with a figure and a date, so that you can tell whether the effort pays off."
    ),
    "4.2": message(
        "Let each department set an objective with figures of its own in its own plan, so that the work is no longer that of the personnel department alone."
    ),
    "4.3": message(
        "Choose the actions that lead to an objective and answer a need, and develop or drop the others, so that effort is not scattered."
    ),
    "4.4": message(
        "Give each action somebody who answers for it, dates, money and people's time, so that it is really carried out."
    ),
    "4.5": message(
        "Invite colleagues from every department and level, in a working group, a panel or a network, so that the change is carried widely and outlives a departure."
    ),
    "5.1": message(
        "Start the actions that are planned and remove what holds them up, so that the objectives are seen in the work."
    ),
    "5.2": message(
        "Collect the figures of each action while it runs, so that you can adjust it in time."
    ),
    "5.3": message(
        "Tell people regularly, inside and outside, what is being done and what it brings, so that they see the change and take part."
    ),
    "5.4": message(
        "Let those who carry it out meet regularly about progress and obstacles, so that problems are seen in time."
    ),
    "6.1": message(
        "Decide who measures what, and when, so that the results of the objectives can be evaluated."
    ),
    "6.2": message(
        "Collect the figures of the objectives as a whole, so that you see whether you come closer to the vision."
    ),
    "6.3": message(
        "Share the results with staff regularly, so that they see what their effort brings and can hold you to it."
    ),
    "7.1": message(
        "Review the strategy with those concerned, so that what works goes on and what does not is changed."
    ),
    "7.2": message(
        "Make what works part of procedures, budgets and appraisals, so that it stays whoever is elected."
    ),
    "7.3": message(
        "Compare your results with those of similar municipalities, so that you see where the bar can be higher."
    ),
    "7.4": message(
        "List what law and policy ask, and answer each, so that the organisation keeps to them."
    ),
}
"""For each sub-step, what to do and what it would change."""

_OF_CRITERION: Final = {
    "vision": message(
        "Word the vision with those concerned, so that the objectives have something to lead to."
    ),
    "beyond-representation": message(
        "Add objectives of equity and inclusion, so that what staff experience counts too, and not only who they are."
    ),
    "objectives-smart": message(
        "Give each objective a figure, a target and a date, so that you can tell whether the effort pays off."
    ),
    "change-agents-connected": message(
        "Bring the people who want this change together, in a network or a working group, so that they strengthen each other and keep going."
    ),
}
"""What to do if a sub-step has begun and this criterion of it does not hold; the first counts."""

OVER: Final = {
    "7.1": message(
        "Evaluate the period that has ended and carry over what is to go on, so that the next strategy starts from what this one has taught."
    ),
    "3.1": message(
        "Prepare the next strategy with staff, managers and those concerned, so that it has owners from the start."
    ),
}
"""What to do instead once the strategy's period has ended."""

RAISE_THE_BAR: Final = message(
    "All of it is done: ask at the next review whether the bar can be higher, so that the strategy goes on changing something."
)
"""What to do if nothing is left."""

WIN_SUPPORT: Final = message(
    "What the present support carries is done: widen the circle of those who stand behind it, so that the support grows."
)
"""What to do if only what asks for more support is left."""

_RENEW: Final = message("Nothing recent confirms it, so do it again: {advice}")


def advice(number: str, status: str, parts: Iterable[Verdict], *, is_over: bool) -> Message:
    """Say what to do in a sub-step, given what holds of it."""
    if is_over and number in OVER:
        return OVER[number]
    if status == SubstepStatus.STALE:
        return message(_RENEW.template, advice=ADVICE[number])
    lacking = {part.key for part in parts if part.status in (Truth.NO, Truth.NOT_RECORDED)}
    if status == SubstepStatus.BEGUN:
        for slug, text in _OF_CRITERION.items():
            if slug in lacking:
                return text
    return ADVICE[number]
