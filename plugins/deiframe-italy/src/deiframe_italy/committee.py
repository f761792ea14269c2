"""Which stakeholder is the CUG."""

import re
from typing import Final

from deiframe.model import Stakeholder, StakeholderType, Translations

TAG: Final = "cug"
"""The tag that says so, whatever the committee is called."""

_NAMES: Final = re.compile(r"\bCUG\b|comitato unico di garanzia", re.IGNORECASE)


def is_called_cug(stakeholder: Stakeholder) -> bool:
    """Whether it is the CUG by its tag, or by its title in any language."""
    title = stakeholder.title
    titles = title.by_language.values() if isinstance(title, Translations) else (title,)
    return TAG in stakeholder.tags or any(map(_NAMES.search, titles))


def is_cug(stakeholder: Stakeholder) -> bool:
    """Whether it is the CUG, and on the map as the statutory body that it is."""
    return stakeholder.type is StakeholderType.STATUTORY_BODY and is_called_cug(stakeholder)
