"""The option ``--languages``: several of the languages that deiframe speaks."""

from typing import Any

import click

from deiframe.about import LANGUAGES
from deiframe.cli.i18n import reader_language
from deiframe.i18n import joined_list, message
from deiframe.suggestions import suggesting


class LanguageList(click.ParamType[tuple[str, ...]]):
    """Languages with commas between them, each one that deiframe speaks."""

    name = "languages"

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[str, ...]:
        """Read the languages, in deiframe's order; English is one of them in any case."""
        if isinstance(value, tuple):
            return value
        asked = {word.strip() for word in str(value).split(",")}
        for code in sorted(asked - set(LANGUAGES)):
            text = message(
                "{language} is not a language of deiframe: {known}.",
                language=code[:20] or "''",
                known=joined_list(LANGUAGES),
            )
            self.fail(suggesting(text, code, LANGUAGES).in_language(reader_language()), param, ctx)
        return tuple(code for code in LANGUAGES if code in asked or code == "en")
