"""A theme in greens; not the official house style."""

from typing import Final

from deiframe import Theme
from deiframe_rotterdam.words import message

ROTTERDAM: Final = Theme(
    name="rotterdam",
    title=message("Rotterdam, in greens"),
    about=message("this plugin's own, in greens; not the city's official house style"),
    vision="#003d22",
    objective="#4a5a50",
    outcome="#5c5300",
    intervention="#2f4a3c",
    diversity="#005a8c",
    equity="#9c3a00",
    inclusion="#00663a",
    change_agent="#00663a",
    governing_body="#003d22",
    staff_network="#005a8c",
    yes="#cbe8d6",
    responsible="#cbe8d6",
    keep_informed="#e0f2e7",
    score="#00663a",
    score_range="#97cfae",
    state_planned="#d3e8da",
    state_begun="#5f9b7d",
    state_done="#003d22",
)
