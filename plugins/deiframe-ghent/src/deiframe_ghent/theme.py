"""Quiet colours for Ghent's pictures. They are this plugin's own, not the city's house style."""

from typing import Final

from deiframe import Theme
from deiframe_ghent.words import words

THEME: Final = Theme(
    name="ghent",
    title=words.message("Ghent, quiet"),
    about=words.message("this plugin's own colours, not the house style of the city"),
    vision="#1d3b53",
    objective="#4a5a68",
    outcome="#5d5636",
    intervention="#44505a",
    diversity="#1f5a7a",
    equity="#7a4526",
    inclusion="#2f5d4a",
    change_agent="#2f5d4a",
    staff_network="#1f5a7a",
    governing_body="#1d3b53",
    stakeholder="#4a5a68",
    manage_closely="#e2ecf1",
    keep_satisfied="#f3efe4",
    keep_informed="#e6f0ea",
    score="#1f5a7a",
    earlier_score="#7a4526",
    score_range="#a9c4d3",
    state_planned="#dbe4ea",
    state_begun="#7b98aa",
    state_done="#14293a",
)
