"""What a word that somebody wants explained means: which page, or which of several."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.about import LANGUAGES
from deiframe.cli.explain_topic import TOPICS
from deiframe.cli.plugin_option import plugin_files
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, joined_list, message, translate
from deiframe.slugs import slug

if TYPE_CHECKING:
    from deiframe.cli.explain_code import Page
    from deiframe.diagnostics import Finding
    from deiframe.document import Block
    from deiframe.pages.explanation import Explanation

_CODE: Final = re.compile(r"[A-Z]{2,6}[0-9]{2,4}")
_LIKE_CODE: Final = re.compile(r"[A-Z]{2,6}[0-9OIL]{3}")
_QUESTION: Final = re.compile(r"[0-9]+[a-z]")
_ACCELERATORS: Final = ("accelerator-passive", "accelerator-active")


def page_of(name: str, language: str) -> "Page":
    """Return the page that explains a name.

    Raises:
        DeiframeError: nothing has that name; says which names are near.
    """
    from deiframe.cli.explain_code import explain_code

    word = name.strip()
    lower = word.lower()
    if _CODE.fullmatch(word.upper()):
        return explain_code(word, language)
    if lower in _ACCELERATORS or (lower[:1].isdigit() and not _QUESTION.fullmatch(lower)):
        from deiframe.cli.explain_substep import explain_substep

        return explain_substep(word, language)
    if lower in TOPICS:
        return TOPICS[lower](language)
    known = Explanations.load()
    found = known.named(word)
    if found:
        from deiframe.pages.explanation import explanation_object, explanation_page

        page = explanation_page(found)
        return page, lambda: [explanation_object(item, language) for item in found]
    if _LIKE_CODE.fullmatch(word.upper()):
        return explain_code(word, language)
    raise DeiframeError(known.unknown(word))


def contents(language: str) -> "list[Block]":
    """Return all that can be explained beside codes, kind by kind."""
    from deiframe.document import Heading, Paragraph

    kinds = [(translate(message("pages"), language), list(TOPICS))]
    return [
        block
        for kind, names in (*kinds, *Explanations.load().by_kind(language))
        for block in (Heading(kind), Paragraph(joined_list(names)))
    ]


@attrs.frozen
class Explanations:
    """Everything that can be explained beside codes and sub-steps.

    ``pages`` has them by name; ``local`` has names in our other languages, with the usual ones;
    ``others`` are the codes, sub-steps and topics, ``problems`` those of plugins.
    """

    pages: "Mapping[str, Sequence[Explanation]]"
    local: Mapping[str, str]
    others: Sequence[str]
    problems: "Sequence[Finding]"

    @classmethod
    def load(cls) -> "Explanations":
        """Gather what deiframe and all installed plugins have."""
        from deiframe.cli.explanations import additions, answers, format_words
        from deiframe.codes import codes_of
        from deiframe.frameworks.roadmap.substeps import all_substeps
        from deiframe.plugins import load_all

        plugins = load_all(additions.WANTED | answers.WANTED, plugin_files())
        pages: dict[str, list[Explanation]] = {
            name: list(found) for name, found in format_words.word_explanations().items()
        }
        for page in answers.answer_explanations(plugins).values():
            pages.setdefault(page.name, []).append(page)
        for page in additions.addition_explanations(plugins):
            pages.setdefault(page.name, []).append(page)
        titles = {
            title: name
            for language in LANGUAGES
            for title, name in additions.names_in(plugins, language).items()
        }
        local = {**titles, **format_words.local_words()}
        return cls(
            pages=pages,
            local={title: name for title, name in local.items() if title not in pages},
            others=(
                *codes_of(plugins.rules),
                *(substep.number for substep in all_substeps()),
                *TOPICS,
            ),
            problems=plugins.problems,
        )

    def named(self, word: str) -> "Sequence[Explanation]":
        """Everything that a word means; an item of the checklist may go by its own name."""
        lower = word.lower()
        names = (lower, lower.replace("-", "_"), slug(word), f"checklist-{slug(word)}")
        known = dict.fromkeys(self.local.get(name, name) for name in names)
        return [page for name in known for page in self.pages.get(name, ())]

    def unknown(self, word: str) -> Message:
        """Nothing has that name; which names are near, and which plugins have problems."""
        from deiframe.plugins.problems import not_there
        from deiframe.suggestions import did_you_mean

        names = (*self.pages, *self.local, *self.others)
        text = message("There is nothing called {name} to explain.", name=word[:60])
        more = did_you_mean(word, names) or message("deiframe explain lists what there is.")
        return not_there(message("{text} {more}", text=text, more=more), self.problems)

    def by_kind(self, language: str) -> Iterator[tuple[str, list[str]]]:
        """The names of each kind of thing."""
        kinds: dict[str, list[str]] = {}
        for pages in self.pages.values():
            for page in pages:
                kinds.setdefault(translate(page.kind, language), []).append(page.name)
        for kind, names in kinds.items():
            yield kind, list(dict.fromkeys(names))
