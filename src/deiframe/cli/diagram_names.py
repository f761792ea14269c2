"""The names of diagrams: one that is always the same, and its title in each language as a word."""

from collections.abc import Iterable, Iterator, Mapping

from deiframe.about import LANGUAGES
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import Diagram
from deiframe.i18n import message, translate
from deiframe.slugs import slug
from deiframe.suggestions import suggesting


def local_name(diagram: Diagram, language: str) -> str:
    """The title of a diagram in a language, as a word to type: ``verandertheorie``."""
    return slug(translate(diagram.title, language))


def diagram_named(name: str, known: Iterable[Diagram], language: str) -> Diagram:
    """Return the diagram of a name: its own, or its title in any of our languages.

    Its own name counts before a title, a title in the reader's ``language`` before the others.

    Raises:
        DeiframeError: there is none; says which ones are near.
    """
    diagrams = {diagram.name: diagram for diagram in known}
    if name in diagrams:
        return diagrams[name]
    wanted = slug(name)
    for titles in _titles(diagrams, language):
        if wanted in titles:
            return diagrams[titles[wanted]]
    text = message("There is no diagram {name}.", name=name[:60])
    others = {item.name: _all_names(item) for item in diagrams.values()}
    raise DeiframeError(suggesting(text, name, diagrams, titles=others))


def _titles(diagrams: Mapping[str, Diagram], language: str) -> Iterator[dict[str, str]]:
    """By language, the diagram that each title means; none for a title that two of them have."""
    for each in dict.fromkeys((language, *LANGUAGES)):
        names: dict[str, str] = {}
        doubtful: set[str] = set()
        for diagram in diagrams.values():
            title = local_name(diagram, each)
            doubtful |= {title} & names.keys()
            names[title] = diagram.name
        yield {title: name for title, name in names.items() if title not in doubtful}


def _all_names(diagram: Diagram) -> list[str]:
    return [local_name(diagram, language) for language in LANGUAGES]
