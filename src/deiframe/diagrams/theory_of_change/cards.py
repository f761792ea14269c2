"""What stands on the box of an item, in lines that fit its width."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagnostics import Severity
from deiframe.extension_points.sheet import Align, Box, Stand, TextLine
from deiframe.i18n import message
from deiframe.model.kinds import Kind
from deiframe.model.theory import Intervention, Objective
from deiframe.styling.extension_fields import plugin_fields_text
from deiframe.styling.letter_widths import width_of
from deiframe.styling.marks import mark_of
from deiframe.styling.palette import DIMENSIONS, KINDS, MARKS
from deiframe.styling.plan_words import (
    ESSENTIAL,
    NO_OWNER,
    NOT_MEASURED,
    figure_lines,
    marked,
    owner_text,
    years_text,
)
from deiframe.styling.states import STATUS_LOOKS, status_word
from deiframe.styling.text_fitting import fitted, height_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.diagrams.theory_of_change.scene import Scene
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.plan import Branch
    from deiframe.styling.palette import Look

PAD: Final = 3
_STRIP: Final = 11
_MOST_LINES: Final = {
    Kind.VISION: 14,
    Kind.OBJECTIVE: 8,
    Kind.OUTCOME: 6,
    Kind.INTERVENTION: 6,
}
SEE_NOTES: Final = message("(see the notes)")
_MOST_ALSO: Final = 2


@attrs.frozen
class Sizes:
    """How large letters are: titles of actions, titles of what they lead to, and the rest."""

    text: float
    strong: float
    small: float


@attrs.frozen
class Card:
    """The words of a box, as wide as it is to be; ``marks`` say which findings there are.

    ``whole`` is everything that it is to say, if it had to be shortened.
    """

    branch: Branch
    width: float
    lines: tuple[TextLine, ...]
    marks: tuple[tuple[Severity, TextLine], ...] = ()
    tooltip: str = ""
    whole: tuple[str, ...] = ()
    pad: int = PAD

    @cached_property
    def height(self) -> int:
        """How high its words are at least."""
        marked = sum(line.height + 2 for _, line in self.marks)
        return height_of(self.lines) + 2 * self.pad + marked


@attrs.frozen
class Cards:
    """Writes the cards of a scene, all in the same sizes."""

    scene: Scene
    sizes: Sizes
    limit: float
    pad: int

    def of(self, branch: Branch, width: float) -> Card:
        """The card of an item, for a box of a width."""
        item, scene = branch.item, self.scene
        is_action = isinstance(item, Intervention)
        room = width - 2 * PAD - (_STRIP if is_action else 0)
        title = scene.translate(item.name) + mark_of(item, "title")
        is_aim = item.kind in (Kind.VISION, Kind.OBJECTIVE)
        size = self.sizes.strong if is_aim else self.sizes.text
        size += 2.5 if item.kind is Kind.VISION else 0
        size = self._whole_words(title, room, size)
        bold = is_aim or (isinstance(item, Intervention) and bool(item.priority))
        ink = self._ink(branch)
        words = fitted(title, room, size, bold=bold, most=_MOST_LINES[item.kind])
        below = [(text, colour) for text, colour in self._below(branch, ink) if text]
        small = [
            line
            for text, colour in below
            for line in words_in(text, room, self.sizes.small, colour)
        ]
        lines = [*(TextLine(line, size, ink, bold) for line in words.lines), *small]
        kept = self._kept(lines, room)
        shortened = not words.is_whole or len(kept) < len(lines)
        return Card(
            branch,
            width,
            kept,
            tuple(self._marks(branch, room)),
            self._tooltip(branch, title),
            (title, *(text for text, _ in below)) if shortened else (),
            self.pad,
        )

    def _whole_words(self, title: str, room: float, size: float) -> float:
        """The size, or a smaller one in which no word of a title is broken, if there is one."""
        widest = max((width_of(word, 1, bold=True) for word in title.split()), default=0)
        fits = int(2 * room / widest) / 2 - 0.5 if widest else size
        least = self.scene.view.page.small
        return max(fits, least) if least <= fits < size else size

    def _kept(self, lines: list[TextLine], room: float) -> tuple[TextLine, ...]:
        """As many lines as a box may have; what is left out stands in the notes."""
        tall = 0
        for count, line in enumerate(lines):
            tall += line.height
            if tall > self.limit and count:
                last, notes = lines[count - 1], f"… {self.scene.translate(SEE_NOTES)}"
                short = fitted(notes, room, last.size, bold=last.bold, most=1).lines[0]
                return (*lines[: count - 1], attrs.evolve(last, text=short))
        return tuple(lines)

    def _ink(self, branch: Branch) -> str:
        theme = self.scene.view.theme
        dark = branch.item.kind in (Kind.VISION, Kind.OBJECTIVE)
        return theme.head_ink if dark else theme.ink

    def _below(self, branch: Branch, ink: str) -> Iterator[tuple[str, str]]:
        """What is said in small letters under a title, each with its colour."""
        scene, item = self.scene, branch.item
        quiet = scene.view.theme.muted if ink == scene.view.theme.ink else ink
        texts: list[object] = []
        if isinstance(item, Intervention):
            owner = owner_text(scene.graph, item)
            years = years_text(item.period)
            texts += [marked(status_word(item.status), mark_of(item, "status"))] * bool(item.status)
            texts += [marked(owner, mark_of(item, "rasci"))] if owner else []
            texts += [marked(years, mark_of(item, "period"))] if years else []
            if owner is None and scene.tally.owned:
                yield scene.translate(NO_OWNER), scene.view.theme.error
        if isinstance(item, Objective):
            looks = (DIMENSIONS[each] for each in item.dimension)
            texts += [f"{look.sign} {scene.translate(look.word)}" for look in looks]
        if isinstance(item, Objective) and item.priority:
            texts.append(ESSENTIAL)
        figures = figure_lines(scene.graph, item)
        texts += figures
        if isinstance(item, Objective) and scene.is_measured and not figures:
            texts.append(NOT_MEASURED)
        texts += plugin_fields_text(scene.graph, item, scene.view.extensions)
        yield " · ".join(scene.translate(each) for each in texts if each), quiet
        for text in scene.details(branch):
            yield scene.translate(text), quiet
        for link in branch.also[:_MOST_ALSO]:
            yield scene.translate(message("→ also: {title}", title=link.upper.name)), quiet
        if len(branch.also) > _MOST_ALSO:
            more = len(branch.also) - _MOST_ALSO
            yield scene.translate(message("→ and {count} more", count=more)), quiet

    def _marks(self, branch: Branch, room: float) -> Iterator[tuple[Severity, TextLine]]:
        """One line for each weight of its findings, with their codes."""
        scene = self.scene
        findings = scene.view.findings_about(branch.item.id)
        for severity, mark in MARKS.items():
            codes = sorted({finding.code for finding in findings if finding.severity is severity})
            if codes:
                text = f"{mark.sign} {scene.translate(mark.word)}: {', '.join(codes)}"
                line = fitted(text, room - 2, self.sizes.small, bold=True, most=1).lines[0]
                ink = mark.ink(scene.view.theme)
                yield severity, TextLine(line, self.sizes.small, ink, True)

    def _tooltip(self, branch: Branch, title: str) -> str:
        item, scene = branch.item, self.scene
        texts = [title]
        if description := getattr(item, "description", None):
            texts.append(scene.translate(description))
        if branch.link and branch.link.contribution.because:
            because = branch.link.contribution.because
            texts.append(scene.translate(message("Because: {reason}", reason=because)))
        return " · ".join(texts)


def boxes_of(scene: Scene, card: Card, x: float, y: float, height: float) -> list[Element]:
    """A card as boxes at a place: its ground with its words, its state, and its findings."""
    item, theme = card.branch.item, scene.view.theme
    look = _look(card.branch)
    worst = min((severity.rank for severity, _ in card.marks), default=None)
    edge = next((MARKS[s].ink(theme) for s, _ in card.marks if s.rank == worst), None)
    body = Box(
        x=x, y=y, width=card.width, height=height, lines=card.lines, pad=PAD,
        stand=Stand.MIDDLE, id=f"item-{item.id}", tooltip=card.tooltip,
        fill=look.colour(theme) if item.kind in (Kind.VISION, Kind.OBJECTIVE) else theme.paper,
        stroke=edge or (theme.grey if card.branch.is_action else look.colour(theme)),
        stroke_width=2 if edge else 1,
    )  # fmt: skip
    parts: list[Element] = []
    if isinstance(item, Intervention):
        state = STATUS_LOOKS[item.status]
        sign = TextLine(state.sign, scene.view.page.small, state.ink(theme))
        parts.append(
            Box(
                x=x, y=y, width=_STRIP, height=height, lines=(sign,) if state.sign else (),
                align=Align.MIDDLE, stand=Stand.MIDDLE, fill=state.fill(theme),
                stroke=state.stroke(theme), stroke_style=state.style,
                tooltip=scene.translate(status_word(item.status)),
            )
        )  # fmt: skip
        body = attrs.evolve(body, x=x + _STRIP, width=card.width - _STRIP)
    if card.marks:
        marked = sum(line.height + 2 for _, line in card.marks)
        free = height - marked
        body_words = attrs.evolve(
            body, height=free, fill=None, stroke=None, id="", tooltip="",
        )  # fmt: skip
        parts += [attrs.evolve(body, lines=()), body_words]
        top = y + free
        for severity, line in card.marks:
            parts.append(
                Box(
                    x=body.x + 1, y=top - 1, width=body.width - 2, height=line.height + 2,
                    lines=(line,), pad=PAD - 1, stand=Stand.MIDDLE,
                    fill=MARKS[severity].ground(theme),
                )
            )  # fmt: skip
            top += line.height + 2
        return parts
    return [*parts, body]


def _look(branch: Branch) -> Look:
    item = branch.item
    if isinstance(item, Objective) and item.dimension:
        return DIMENSIONS[item.dimension[0]]
    return KINDS[item.kind]
