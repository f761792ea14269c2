"""What a stakeholder map finds: who counts most, and whether change agents have power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.i18n import Message, message, messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.model.people import Stakeholder


def is_placed(stakeholder: Stakeholder) -> bool:
    """Whether both its power and its interest are known."""
    return stakeholder.power is not None and stakeholder.interest is not None


def finding(shown: Sequence[Stakeholder], *, is_part: bool = False) -> tuple[Message, ...]:
    """The sentences of the title, about the stakeholders that are shown: ``is_part`` of all."""
    if not shown:
        nothing = message("There is nothing in this part of the strategy yet.")
        return (nothing if is_part else message("The strategy names no stakeholders yet."),)
    placed = [item for item in shown if is_placed(item)]
    if not placed:
        return (
            messages(
                "The stakeholder has no place yet: power or interest is not known.",
                "None of the {count} stakeholders has a place yet: power or interest is not known.",
                len(shown),
            ),
        )
    return (_counting(placed), *_agents(placed), *_waiting(len(shown) - len(placed)))


def _counting(placed: Sequence[Stakeholder]) -> Message:
    both = sum(item.powerful and item.interested for item in placed)
    if not both:
        return messages(
            "The stakeholder does not have high power and high interest together.",
            "None of the {count} stakeholders has both high power and high interest.",
            len(placed),
        )
    return messages(
        "{count} of {all} stakeholders has both high power and high interest.",
        "{count} of {all} stakeholders have both high power and high interest.",
        both,
        all=len(placed),
    )


def _agents(placed: Sequence[Stakeholder]) -> Iterator[Message]:
    agents = [item for item in placed if item.change_agent]
    if not agents:
        return
    powerful = sum(item.powerful for item in agents)
    if powerful:
        yield messages(
            "{count} of {all} change agents has high power.",
            "{count} of {all} change agents have high power.",
            powerful,
            all=len(agents),
        )
    else:
        yield messages(
            "The change agent does not have high power.",
            "None of the {count} change agents has high power.",
            len(agents),
        )


def _waiting(count: int) -> Iterator[Message]:
    if count:
        yield messages("{count} is not placed yet.", "{count} are not placed yet.", count)
