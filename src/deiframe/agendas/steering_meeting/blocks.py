"""How the questions of the steering meeting tell what they found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from deiframe.document import Inline, Point, Points
from deiframe.i18n import Message, joined_list, message, messages
from deiframe.model.item import Item
from deiframe.model.theory import Intervention
from deiframe.model.time import Period

MOST: Final = 12
"""So many rows a table has: a meeting has an hour."""

MOST_POINTS: Final = 6
"""So many points stand under a heading."""

NOT_STATED: Final = message("not said")
NOBODY: Final = message("nobody yet")


def listed(
    points: Iterable[Point], heading: Message | None = None, most: int = MOST_POINTS
) -> tuple[Points, ...]:
    """Points under a heading, those beyond the ``most`` counted; nothing where there are none."""
    all_of_them = tuple(points)
    if not all_of_them:
        return ()
    return (Points((*all_of_them[:most], *rest(len(all_of_them), most)), heading),)


def rest(count: int, most: int = MOST) -> tuple[Point, ...]:
    """The point that counts what is too much to be told one by one."""
    if count <= most:
        return ()
    return (Point(messages("and {count} more", "and {count} more", count - most)),)


def about(
    interventions: Iterable[Intervention],
    words: Callable[[Intervention], Inline | None] = lambda _: None,
) -> Iterator[Point]:
    """A point about each, the essential ones first: its name, with what ``words`` say of it."""
    for intervention in sorted(
        interventions, key=lambda intervention: intervention.priority is None
    ):
        text = words(intervention)
        yield Point.about(
            intervention,
            message("{title}: {what}", title=intervention.name, what=text) if text else None,
        )


def actors(items: Iterable[Item]) -> Inline:
    """Who they are, or that there is nobody."""
    names = [item.name for item in items]
    return joined_list(names) if names else NOBODY


def period_text(period: Period | None) -> Inline:
    """From when to when, as far as it is said."""
    if period is None or not (period.start or period.end):
        return NOT_STATED
    if period.start is None:
        return message("until {end}", end=period.end)
    if period.end is None:
        return message("from {start}", start=period.start)
    return message("from {start} until {end}", start=period.start, end=period.end)
