"""Diagrams, agendas, themes and plugins, by their names."""

from __future__ import annotations

from collections.abc import Iterator

from deiframe.cli.diagram_names import local_name
from deiframe.cli.diagram_options import as_typed
from deiframe.extension_points.diagram import Diagram
from deiframe.i18n import Message, joined_list, message
from deiframe.pages.explanation import Explanation, Passage
from deiframe.plugins import PluginContents

WANTED = frozenset({"diagrams", "agendas", "themes"})
"""What plugins are to bring for this."""

_CALL = message("How to get it")


def addition_explanations(plugins: PluginContents) -> Iterator[Explanation]:
    """Explain diagrams, agendas and themes."""
    for diagram in plugins.diagrams:
        yield Explanation(
            name=diagram.name,
            kind=message("diagram"),
            title=diagram.title,
            passages=(
                *_from(diagram.plugin),
                Passage(_CALL, (f"deiframe render {diagram.name} -o {diagram.name}.svg",)),
                Passage(message("Options"), (_options(diagram),)),
            ),
        )
    for agenda in plugins.agendas:
        yield Explanation(
            name=agenda.name,
            kind=message("agenda"),
            title=agenda.title,
            passages=(
                Passage(None, (agenda.about,)),
                *_from(agenda.plugin),
                Passage(_CALL, (f"deiframe agenda --agenda {agenda.name}",)),
            ),
        )
    for theme in plugins.themes:
        yield Explanation(
            name=theme.name,
            kind=message("theme"),
            title=theme.title,
            passages=(
                Passage(None, (theme.about,)),
                Passage(
                    _CALL, (f"deiframe render theory-of-change -o theory.svg --theme {theme.name}",)
                ),
            ),
        )


def names_in(plugins: PluginContents, language: str) -> dict[str, str]:
    """Names of diagrams in a language, each with the name that is always the same."""
    return {local_name(diagram, language): diagram.name for diagram in plugins.diagrams}


def _from(plugin: str) -> tuple[Passage, ...]:
    if plugin == "deiframe":
        return ()
    return (Passage(None, (message("From the plugin {plugin}.", plugin=plugin),)),)


def _options(diagram: Diagram) -> Message:
    if diagram.uses is None:
        return message("All.")
    if not diagram.uses:
        return message("It shows the whole strategy, always in the same way.")
    return message("It accepts: {known}.", known=joined_list(as_typed(diagram)))
