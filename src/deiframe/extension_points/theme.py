"""A theme: the colours that pictures are drawn in, such as those of a city's house style.

Signs, words and kinds of line are no part of it. Nothing in a picture is shown by colour alone, and
no theme can change that.
"""

from __future__ import annotations

import math
import re
from typing import Final

import attrs

from deiframe.extension_points.contrast import contrast
from deiframe.i18n import Message, message

LETTERS: Final = 4.5
"""How far letters stand out from their ground at least (WCAG 2.1, AA)."""

LINES: Final = 3.0
"""How far lines that tell something stand out from the paper at least (the same)."""

_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")


@attrs.frozen(kw_only=True)
class Theme:
    """Colours, each named by what it is for and written ``#rrggbb``; those left out are deiframe's.

    ``name`` is how to ask for it; ``about`` says whose colours they are. What is no colour, or
    would leave words that cannot be read, is refused. ``plugin`` is set where it is loaded.

    Raises:
        ValueError: the name is not kebab-case; a colour is not ``#rrggbb``; a pair of ``PAIRS`` has
            too little contrast; or ``grey`` is no grey.
    """

    name: str
    title: Message
    about: Message

    # The paper, and what is written on it. The legend says "grey" of links without evidence.
    paper: str = "#ffffff"
    ink: str = "#1a1a1a"
    muted: str = "#595959"
    grey: str = "#767676"
    hairline: str = "#b5b5b5"

    # Heads of boxes carry letters in `head_ink`: kinds of item, and dimensions of objectives;
    head_ink: str = "#ffffff"
    vision: str = "#2b2350"
    objective: str = "#595959"
    outcome: str = "#6b5200"
    intervention: str = "#3f4a54"
    diversity: str = "#00588f"
    equity: str = "#a23b00"
    inclusion: str = "#00664a"

    # people and bodies; `stakeholder` is the border of all others.
    change_agent: str = "#00664a"
    staff_network: str = "#00588f"
    governing_body: str = "#2b2350"
    stakeholder: str = "#3f4a54"

    # Findings: letters, and the ground that they stand on.
    error: str = "#8a1200"
    error_ground: str = "#fbe0dc"
    warning: str = "#6b4a00"
    warning_ground: str = "#fdf0c4"
    advice: str = "#00446e"
    advice_ground: str = "#dcecf7"

    # Grounds that carry letters in `ink`: answers,
    yes: str = "#cfe8dc"
    partly: str = "#dcecf7"
    stale: str = "#fdf0c4"
    no: str = "#f9ddd8"
    unknown: str = "#ececec"
    # roles in an intervention,
    responsible: str = "#cfe8dc"
    accountable: str = "#fdf0c4"
    supportive: str = "#dcecf7"
    consulted: str = "#eee3f5"
    informed: str = "#ececec"
    # and what to do with those who have so much power and interest.
    keep_satisfied: str = "#f6efe0"
    manage_closely: str = "#e3eef6"
    monitor: str = "#f2f2f2"
    keep_informed: str = "#e4f2ec"

    # How far something is: each much darker than the one before, whatever its hue, so that it can
    # be seen without colours. `state_done` carries letters in `head_ink`, the others in `ink`.
    state_planned: str = "#d7e6e8"
    state_begun: str = "#669aa3"
    state_done: str = "#0d4650"

    # Scores: the lines of now and of before, and the bar in which a score can lie.
    score: str = "#00446e"
    earlier_score: str = "#8a1200"
    score_range: str = "#9cc7e4"

    plugin: str = "deiframe"

    def __attrs_post_init__(self) -> None:
        """Refuse what is no theme."""
        if not _NAME.fullmatch(str(self.name)):
            raise ValueError(f"the name of a theme is kebab-case, not {str(self.name)[:60]!r}")
        for name in COLOURS:
            colour = str(_colour(self, name))
            if not _COLOUR.fullmatch(colour):
                raise ValueError(
                    f"theme {self.name}: {name} is a colour such as #1a1a1a, not {colour[:60]!r}"
                )
        for letters, ground, wanted in PAIRS:
            ink, paper = _colour(self, letters), _colour(self, ground)
            reached = contrast(ink, paper)
            if reached < wanted:
                shown = math.floor(reached * 100) / 100  # never rounded up to what is wanted
                raise ValueError(
                    f"theme {self.name}: {letters} ({ink}) on {ground} ({paper}) reaches a contrast"
                    f" of {shown:.2f}; at least {wanted} is wanted"
                )
        if len({self.grey[start : start + 2].lower() for start in (1, 3, 5)}) > 1:
            raise ValueError(f"theme {self.name}: grey is a grey, not {self.grey}")


def _colour(theme: Theme, name: str) -> str:
    colour: str = getattr(theme, name)
    return colour


COLOURS: Final = tuple(
    field.name for field in attrs.fields(Theme) if str(field.default).startswith("#")
)
"""The names of the colours."""

_HEADS: Final = (
    *("vision", "objective", "outcome", "intervention", "diversity", "equity", "inclusion"),
    *("change_agent", "staff_network", "governing_body"),
)
_GROUNDS: Final = (
    *("yes", "partly", "stale", "no", "unknown"),
    *("responsible", "accountable", "supportive", "consulted", "informed"),
    *("keep_satisfied", "manage_closely", "monitor", "keep_informed"),
)

PAIRS: Final = (
    *((letters, "paper", LETTERS) for letters in ("ink", "muted", "grey", "error")),
    *(("head_ink", head, LETTERS) for head in _HEADS),
    *(("ink", ground, LETTERS) for ground in _GROUNDS),
    *((weight, f"{weight}_ground", LETTERS) for weight in ("error", "warning", "advice")),
    *((line, "paper", LINES) for line in ("score", "earlier_score")),
    ("head_ink", "state_done", LETTERS),
    *(("ink", state, LETTERS) for state in ("state_planned", "state_begun")),
    ("paper", "state_planned", 1.2),
    ("paper", "state_begun", LINES),
    ("state_planned", "state_begun", 1.6),
    ("state_begun", "state_done", LINES),
)
"""What stands on what, and how far it is to stand out; states, how far from the one before."""

DEFAULT: Final = Theme(
    name="default",
    title=message("In colour"),
    about=message("deiframe's own, after the palette of Okabe and Ito"),
)
"""What pictures look like where nobody asks for a theme."""
