"""Black, white and greys, for a printer without colours.

Grounds are darker the more there is of something; signs and words tell what they are.
"""

from typing import Final

from deiframe.extension_points.theme import Theme
from deiframe.i18n import message

THEME: Final = Theme(
    name="print",
    title=message("Black and white"),
    about=message("deiframe's own, for a printer without colours"),
    ink="#000000",
    muted="#4d4d4d",
    grey="#6e6e6e",
    hairline="#a6a6a6",
    vision="#000000",
    objective="#4d4d4d",
    outcome="#666666",
    intervention="#333333",
    diversity="#1a1a1a",
    equity="#404040",
    inclusion="#5c5c5c",
    change_agent="#5c5c5c",
    staff_network="#404040",
    governing_body="#000000",
    stakeholder="#6e6e6e",
    error="#000000",
    error_ground="#cccccc",
    warning="#000000",
    warning_ground="#dedede",
    advice="#000000",
    advice_ground="#f0f0f0",
    yes="#bfbfbf",
    partly="#dedede",
    stale="#e8e8e8",
    no="#ffffff",
    unknown="#f2f2f2",
    responsible="#d4d4d4",
    accountable="#b8b8b8",
    supportive="#e3e3e3",
    consulted="#efefef",
    informed="#ffffff",
    keep_satisfied="#ececec",
    manage_closely="#dedede",
    monitor="#f7f7f7",
    keep_informed="#ececec",
    state_planned="#dedede",
    state_begun="#939393",
    state_done="#262626",
    score="#000000",
    earlier_score="#595959",
    score_range="#c4c4c4",
)
