"""What ``explain`` has to say: a page for people, and objects for programs."""

from collections.abc import Callable
from typing import Any

import attrs

from deiframe.document import Document


@attrs.frozen
class Explanation:
    """A page, and what makes the same as JSON: a list of objects, in the reader's language."""

    page: Document
    objects: Callable[[], list[dict[str, Any]]]
