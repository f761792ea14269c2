"""A theme in the reds and whites that people know Genoa by: not the city's official colours."""

from typing import Final

from deiframe import Catalog, Theme

words = Catalog("deiframe_genoa")

GENOA: Final = Theme(
    name="genoa",
    title=words.message("Genoa"),
    about=words.message("this plugin's own, in red and sea blue; not the city's official colours"),
    vision="#8c1020",
    objective="#5c5560",
    outcome="#7a4b12",
    intervention="#2c4a5e",
    diversity="#1d4f7c",
    equity="#96401a",
    inclusion="#125f58",
    change_agent="#8c1020",
    staff_network="#1d4f7c",
    governing_body="#2c4a5e",
    stakeholder="#5c5560",
    yes="#cfe6e2",
    partly="#d9e6f2",
    no="#f7dcdc",
    state_planned="#d9e3ee",
    state_begun="#7d96ad",
    state_done="#1a2f42",
)
