"""How far something is, as it is seen: by lightness, by a sign, and by a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.sheet import Stroke
from deiframe.i18n import Message, message
from deiframe.model.statuses import STATUS_WORDS
from deiframe.model.vocabulary import Status
from deiframe.verdicts import Soundness, SubstepStatus, Truth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from deiframe.extension_points.theme import Theme
    from deiframe.styling.palette import Colour


@attrs.frozen
class StateLook:
    """A ground, the letters and signs on it, its border, and a sign that the font has."""

    fill: Colour
    ink: Colour
    sign: str
    stroke: Colour = lambda theme: theme.ink
    style: Stroke = Stroke.SOLID


def _none(theme: Theme) -> str:
    return theme.paper


def _planned(theme: Theme) -> str:
    return theme.state_planned


def _begun(theme: Theme) -> str:
    return theme.state_begun


def _done(theme: Theme) -> str:
    return theme.state_done


def _dark(theme: Theme) -> str:
    return theme.ink


def _light(theme: Theme) -> str:
    return theme.head_ink


_MISSING: Final = StateLook(_none, _dark, "○")
_UNKNOWN: Final = StateLook(_none, _dark, "?", lambda theme: theme.grey, Stroke.DASHED)
_BEGUN: Final = StateLook(_begun, _dark, "►")
_DONE: Final = StateLook(_done, _light, "●")

STATUS_LOOKS: Final[Mapping[Status | None, StateLook]] = {
    Status.INSTITUTIONALISED: StateLook(_done, _light, "■"),
    Status.DONE: _DONE,
    Status.RUNNING: _BEGUN,
    Status.PLANNED: StateLook(_planned, _dark, "○"),
    Status.IDEA: StateLook(_none, _dark, "◊", lambda theme: theme.grey),
    Status.STOPPED: StateLook(_none, _dark, "×", lambda theme: theme.grey),
    None: StateLook(_none, _dark, "", lambda theme: theme.grey),
}
"""How an action's status looks; None if it says none."""

ANSWER_LOOKS: Final[Mapping[str, StateLook]] = {
    Truth.YES: _DONE,
    SubstepStatus.DONE: _DONE,
    Soundness.SOUND: _DONE,
    Truth.PARTLY: StateLook(_begun, _dark, "◊"),
    SubstepStatus.BEGUN: StateLook(_begun, _dark, "◊"),
    SubstepStatus.STALE: StateLook(_planned, _dark, "▼", _dark, Stroke.DASHED),
    Truth.NO: _MISSING,
    SubstepStatus.NOT_STARTED: _MISSING,
    Soundness.GAP: _MISSING,
    Truth.NOT_RECORDED: _UNKNOWN,
}
"""How an answer looks."""

NOT_STATED: Final = message("status not said")


def status_word(status: Status | None) -> Message:
    """What a status is called; also of an action that says none."""
    return STATUS_WORDS[status] if status else NOT_STATED
