"""What a theory of change says in words: its finding, what it is, and all that leads to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.graph.theory import interventions_for
from deiframe.i18n import joined_list, message, messages
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Dimension
from deiframe.styling.palette import DIMENSIONS
from deiframe.styling.plan_words import NOTHING, finding, owners_text, state_text
from deiframe.styling.states import status_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from deiframe.diagrams.theory_of_change.scene import Scene
    from deiframe.graph.plan import Branch
    from deiframe.i18n import Translatable
    from deiframe.model.item import Item

_MOST_SENTENCES = 400


def title_of(scene: Scene) -> Translatable:
    """The finding: of a focus or a part, about that."""
    view = scene.view
    if not scene.items:
        return NOTHING
    if view.focus is not None:
        return _of_focus(scene, scene.graph.items[view.focus])
    if view.part:
        return message("{part}: {finding}", part=_part(scene), finding=finding(scene.tally))
    return finding(scene.whole_tally if view.overview else scene.tally)


def _of_focus(scene: Scene, item: Item) -> Translatable:
    if isinstance(item, Intervention):
        return message("What “{title}” leads to", title=item.name)
    count = len(interventions_for(scene.graph, item.id))
    if not count:
        return message("No action leads to “{title}” yet.", title=item.name)
    leads = messages(
        "{count} action leads to “{title}”.",
        "{count} actions lead to “{title}”.",
        count,
        title=item.name,
    )
    state, owners = state_text(scene.tally), owners_text(scene.tally)
    return message("{leads} {state}; {owners}.", leads=leads, state=state, owners=owners)


def _part(scene: Scene) -> object:
    part = scene.view.part
    if part is None:
        return ""
    if part.by == "dimension":
        return DIMENSIONS[Dimension(part.value)].word
    return scene.graph.items[part.value].name


def subtitle_of(scene: Scene) -> tuple[object, ...]:
    """What it is, and whose."""
    strategy = scene.graph.strategy
    return (message("Theory of change"), strategy.municipality.name, strategy.title)


def description_of(scene: Scene, items: Iterable[Branch] | None = None) -> str:
    """All that leads to what, and why: in sentences, by what it leads to."""
    shown = items if items is not None else (b for root in scene.branches for b in root.whole)
    found = []
    for branch in shown:
        found += [scene.translate(sentence) for sentence in _sentences(branch)]
        if len(found) > _MOST_SENTENCES:
            found.append("…")
            break
    return " ".join(found)


def _sentences(branch: Branch) -> Iterator[Translatable]:
    if branch.branches:
        yield message(
            "To “{upper}” lead: {lowers}.",
            upper=branch.item.name,
            lowers=joined_list(map(_lower, branch.branches)),
        )
    elif branch.link is None:
        yield message("Nothing leads to “{title}”.", title=branch.item.name)
    for link in branch.also:
        yield message(
            "“{lower}” also leads to “{upper}”.", lower=link.lower.name, upper=link.upper.name
        )


def _lower(branch: Branch) -> Translatable:
    """Something that leads to another, how far it is, and why it leads there."""
    item, texts = branch.item, []
    if isinstance(item, Intervention) and item.status:
        texts.append(status_word(item.status))
    if branch.link and branch.link.contribution.because:
        texts.append(message("because: {reason}", reason=branch.link.contribution.because))
    if not texts:
        return message("“{title}”", title=item.name)
    return message("“{title}” ({remarks})", title=item.name, remarks=joined_list(texts))
