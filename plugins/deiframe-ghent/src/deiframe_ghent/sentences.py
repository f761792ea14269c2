"""What the calculation comes to, in words: the same for the command and the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe import rounded
from deiframe.model import CountedIn, target_text
from deiframe_ghent.calculation import Calculated, Impossible, Share, Unreadable, Withheld
from deiframe_ghent.words import OneLine, words

if TYPE_CHECKING:
    from deiframe import Message, Translatable
    from deiframe_ghent.definitions import Measure
    from deiframe_ghent.overview import Aim, Row

ILLUSTRATIVE: Final = words.message("Illustrative: made up to show how it works, not Ghent's own.")

_UNITS: Final = {
    CountedIn.PEOPLE: words.message("in people"),
    CountedIn.FTE: words.message("in full-time equivalents (FTE)"),
}
_WHAT_IS_DIVIDED: Final = {
    CountedIn.PEOPLE: words.message("people"),
    CountedIn.FTE: words.message("FTE"),
}


def definition_text(measure: Measure) -> Message:
    """Who is counted, of whom, and how."""
    ours = measure.definition
    return words.message(
        "Who counts: {definition}. Of whom: {of}. Counted {unit}.",
        definition=ours.definition,
        of=ours.of,
        unit=_UNITS[measure.counted_in],
    )


def calculation_text(measure: Measure, calculated: Calculated | None) -> Message:
    """The share with its calculation; or why there is none."""
    match calculated:
        case Share():
            return _share_text(measure, calculated)
        case Withheld():
            return words.message(
                "Calculation on {day}: the part, or what is left of the whole, is fewer than 10. "
                "It is not shown, nor anything that would reveal it.",
                day=calculated.on,
            )
        case Impossible():
            return words.message(
                "Calculation on {day}: the count does not add up, see GNT104.", day=calculated.on
            )
        case Unreadable():
            return words.message("Its counts cannot be read; `deiframe check` says why and where.")
    return words.message("No counts are recorded: its progress is not known.")


def _share_text(measure: Measure, share: Share) -> Message:
    percent = rounded(share.percent)
    values = {
        "day": share.on,
        "part": share.part,
        "whole": share.whole,
        "unit": _WHAT_IS_DIVIDED[measure.counted_in],
        "percent": percent,
    }
    if percent.is_exact:
        return words.message(
            "Calculation on {day}: {part} of {whole} {unit} = {percent}%.", **values
        )
    return words.message("Calculation on {day}: {part} of {whole} {unit} {percent}%.", **values)


def aim_text(aim: Aim, calculated: Calculated | None) -> Iterator[Message]:
    """A figure to be reached, and how far the share is from it, where that may be shown.

    A count of a later day does not tell whether a target was reached by its day.
    """
    target: Translatable = OneLine(target_text(aim.indicator, aim.target))
    if aim.target.when is None:
        target = words.message("{target}, without a day", target=target)
    if not isinstance(calculated, Share) or (aim.by and calculated.on > aim.by):
        yield words.message("Target: {target}.", target=target)
    elif calculated.percent >= aim.least:
        yield words.message(
            "Target: {target}. {points} percentage points over.",
            target=target,
            points=rounded(calculated.percent - aim.least),
        )
    else:
        yield words.message(
            "Target: {target}. {points} percentage points short.",
            target=target,
            points=_short(aim.least - calculated.percent),
        )
    if aim.is_past and not (isinstance(calculated, Share) and calculated.on == aim.by):
        yield words.message("That day has passed, but no count shows whether it was reached.")


def _short(points: float) -> Translatable:
    """What is short is never told as nothing, however little it is."""
    if round(points, 2) < _LITTLE:
        return words.message("less than {figure}", figure=_LITTLE)
    return rounded(points)


_LITTLE: Final = 0.01


def row_text(row: Row) -> Iterator[Message]:
    """Everything there is to say of one of the two, but its title."""
    yield definition_text(row.measure)
    if row.indicator is None:
        yield words.message(
            "No indicator of the strategy follows it. Ghent's framework 2021-2025 asks for {goal}%.",
            goal=row.measure.least,
        )
        return
    yield words.message("Indicator: {title}.", title=OneLine(row.indicator.name))
    yield calculation_text(row.measure, row.calculated)
    if not row.aims:
        yield words.message("It has no target that is a figure to be reached.")
    for aim in row.aims:
        yield from aim_text(aim, row.calculated)
    for other in row.others:
        yield words.message(
            "“{title}” follows the same definition. It is not shown beside it: a figure over few "
            "people could be derived from the two.",
            title=OneLine(other.name),
        )
    if row.is_illustrative:
        yield ILLUSTRATIVE
