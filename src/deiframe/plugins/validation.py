"""What is looked at when a plugin hands over a value: its type, and what else must hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import NoneType
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.i18n import message, translate
from deiframe.model.principles import QUESTIONS
from deiframe.model.stepwise import SUBSTEPS
from deiframe.plugin_guard.conformance import Flaw, InvalidPluginValueError, flaw_of, flaws
from deiframe.plugin_guard.origins import CodePlace, place_of_function

if TYPE_CHECKING:
    import click

    from deiframe.extension_points.criterion import Criterion
    from deiframe.extension_points.diagram import Diagram
    from deiframe.extension_points.format import Format
    from deiframe.extension_points.level_model import LevelModel
    from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
    from deiframe.extension_points.rule import Rule
    from deiframe.extension_points.substep_evidence import SubstepEvidence
    from deiframe.plugins.contents import ContentKind

_CODE: Final = re.compile(r"(?!DEI)[A-Z]{2,6}[0-9]{3}")
_KEBAB: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SLUG: Final = re.compile(r"[a-z0-9]+([-.][a-z0-9]+)*")
_QUESTION: Final = re.compile(r"(10|[1-9])[a-z]")
_CODE_EXPECTED: Final = message("a prefix of its own and three digits, such as ABC101")
_KEBAB_EXPECTED: Final = message("lowercase letters, digits and single hyphens, such as my-name")
_LONGEST_NAME: Final = 200


def validate(kind: ContentKind, value: Any, asked: Callable[[], Collection[str]] = tuple) -> None:
    """Look at a value of a plugin's hook; ``asked`` are questions that the plugin itself asks.

    Raises:
        UnfitValueError: it does not fit.
    """
    wanted: Any = kind.value_class
    if not isinstance(value, wanted):
        expected = message("a list of {wanted}", wanted=wanted.__name__)
        raise InvalidPluginValueError([flaw_of(value, expected, "")], _place(value))
    found = list(flaws(value, wanted)) if attrs.has(wanted) else []
    # What else must hold is only asked of a value whose types are right.
    found = found or list(_ALSO.get(kind.hook, _nothing)(value))
    if not found and kind.hook == "deiframe_rules":
        found = list(_of_questions(value.principles, asked))
    if found:
        raise InvalidPluginValueError(found, _place(value), _label(kind, value))
    if type(value) is not wanted:
        translate(
            kind.title(value), "en"
        )  # a class of the plugin's own may have a title of its own


def _label(kind: ContentKind, value: Any) -> str:
    """What names the value; nothing if what would name it does not fit itself."""
    try:
        return kind.label(value)
    except AttributeError:
        return ""


def _nothing(_: Any) -> Iterator[Flaw]:
    return iter(())


_HEADINGS: Final = ("Why it matters:", "How to fix:", "How to mend:", "Source:")


def _of_rule(rule: Rule) -> Iterator[Flaw]:
    if not _CODE.fullmatch(rule.code):
        yield flaw_of(rule.code, _CODE_EXPECTED, "code")
    title = rule.page.text.strip().partition("\n")[0]
    if not title or title.startswith(_HEADINGS):
        yield Flaw(
            message("its function has no docstring, so there is nothing to explain"),
            message("a title on the first line, and what it is about"),
        )
    yield from _of_substeps(rule.substeps)


def _of_questions(questions: Iterable[str], asked: Callable[[], Collection[str]]) -> Iterator[Flaw]:
    for question in questions:
        is_one = _QUESTION.fullmatch(question)
        if not is_one or (question not in QUESTIONS and question not in asked()):
            yield flaw_of(question, _QUESTION_EXPECTED, "principles")


_QUESTION_EXPECTED: Final = message(
    "the number of a principle (1 to 10) and the letter of a question that is asked, such as 2a"
)


def _of_substeps(substeps: Iterable[str]) -> Iterator[Flaw]:
    for number in substeps:
        if number not in SUBSTEPS:
            yield flaw_of(number, message("the number of a sub-step, such as 4.1"), "substeps")


def _of_names(
    *names: str, field: str = "name", pattern: re.Pattern[str] = _KEBAB
) -> Iterator[Flaw]:
    for name in names:
        if not pattern.fullmatch(name) or len(name) > _LONGEST_NAME:
            yield flaw_of(name, _KEBAB_EXPECTED, field)


def _of_name(value: Any) -> Iterator[Flaw]:
    return _of_names(value.name)


def _of_format(form: Format) -> Iterator[Flaw]:
    yield from _of_names(form.name)
    yield from _of_names(*form.kind.suffixes, field="kind.suffixes", pattern=_SLUG)
    if not form.kind.suffixes:
        yield flaw_of(
            form.kind.suffixes, message("at least one suffix, such as csv"), "kind.suffixes"
        )
    if (form.writes.value, form.name) in _OF_COMMANDS:
        yield flaw_of(form.name, message("a name that deiframe does not use itself"), "name")


_OF_COMMANDS: Final = {("findings", "text"), ("document", "json")}
"""Forms that commands write themselves, beside those that come in by the hook."""


def _of_diagram(diagram: Diagram) -> Iterator[Flaw]:
    return _of_names(diagram.name)


def _of_criteria(criteria: Iterable[Criterion]) -> Iterator[Flaw]:
    return _of_names(*(criterion.slug for criterion in criteria), field="criterion", pattern=_SLUG)


def _of_level_model(model: LevelModel) -> Iterator[Flaw]:
    slugs = [stage.slug for stage in model.stages]
    yield from _of_names(model.name)
    yield from _of_names(*slugs, field="stage")
    yield from _of_criteria(
        require.criterion for stage in model.stages for require in stage.requires
    )
    for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1}):
        yield Flaw(message("two stages are called {name}", name=slug))
    if model.stages[0].requires:
        yield Flaw(
            message("the first stage, {name}, has criteria", name=slugs[0]),
            message("a first stage without criteria: everybody starts there"),
        )


def _of_diagnostic(principle_diagnostic: PrincipleDiagnostic) -> Iterator[Flaw]:
    if principle_diagnostic.asks is None and principle_diagnostic.question not in QUESTIONS:
        yield Flaw(
            message(
                "the question {question} does not exist", question=principle_diagnostic.question
            ),
            message("a question that exists, or words under asks"),
        )
    yield from _of_substeps(principle_diagnostic.substeps)
    yield from _of_criteria(principle_diagnostic.criteria)


def _of_evidence(substep_evidence: SubstepEvidence) -> Iterator[Flaw]:
    return _of_criteria(substep_evidence.criteria)


def _of_command(command: click.Command) -> Iterator[Flaw]:
    yield from flaws(command.name, str, "name")
    yield from flaws(command.help, str | NoneType, "help")
    yield from flaws(getattr(command, "package", ""), str, "package")
    if isinstance(command.name, str):
        yield from _of_names(command.name)


_ALSO: Final[Mapping[str, Callable[[Any], Iterator[Flaw]]]] = {
    "deiframe_rules": _of_rule,
    "deiframe_diagrams": _of_diagram,
    "deiframe_level_models": _of_level_model,
    "deiframe_principle_diagnostics": _of_diagnostic,
    "deiframe_substep_evidence": _of_evidence,
    "deiframe_indicator_definitions": lambda item: _of_names(item.id, field="id"),
    "deiframe_obligations": lambda item: _of_names(item.obligation.id, field="id"),
    "deiframe_themes": _of_name,
    "deiframe_agendas": _of_name,
    "deiframe_formats": _of_format,
    "deiframe_commands": _of_command,
}
"""What must hold of the values of a hook, besides their types and the classes' own validators."""


def _place(value: Any) -> CodePlace | None:
    """Where the function of a value is written, if it has one."""
    functions = (getattr(value, name, None) for name in _FUNCTIONS)
    own = (
        function
        for function in functions
        if not getattr(function, "__module__", "").startswith("deiframe.")
    )
    return next(filter(None, map(place_of_function, own)), None)


_FUNCTIONS: Final = ("check", "draw", "prepare", "write", "observe", "binds", "days", "callback")
