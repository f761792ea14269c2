"""``deiframe assess``: where a strategy stands, and why."""

import datetime as dt
import re
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.combinations import refuse
from deiframe.cli.format_option import TEXT, ChosenFormat, FormatChoice, chosen_format, written
from deiframe.cli.i18n import reader_language
from deiframe.cli.limit_option import chosen_limits, limit_option
from deiframe.cli.options import (
    format_option,
    path_argument,
    strategy_folder,
    today_option,
)
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_files, plugin_option
from deiframe.cli.plugin_problems import exit_code
from deiframe.cli.printing import tell
from deiframe.cli.progress import Progress
from deiframe.cli.shell_paths import path_from_here
from deiframe.cli.strategies import collect_no_garbage, report_unreadable
from deiframe.cli.translated import Example, language_option, option
from deiframe.errors import DeiframeError
from deiframe.extension_points.format import Writes
from deiframe.file_kinds import has_keys, json_kind
from deiframe.i18n import joined_list, message, translate
from deiframe.pages.sections import Section
from deiframe.sanitize import on_one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from deiframe.assessment import Assessment
    from deiframe.diagnostics import Place
    from deiframe.frameworks.comparison import Snapshot
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Message
    from deiframe.opening import Opened, ProgressCallback
    from deiframe.pages.assessment_report import AssessmentReport
    from deiframe.source.limits import Limits
    from deiframe.verdicts import Fact, Verdict

_EXCLUDES: Final = {
    "--why": ("--since", "--only"),
    "--all": ("--format json",),
}


_EXAMPLES: Final = (
    Example("deiframe assess my-city", message("Show the state of a strategy")),
    Example("deiframe assess my-city --why 4.2", message("Show how an answer was computed")),
    Example(
        "deiframe assess my-city --only roadmap -o roadmap.md",
        message("Write one part as Markdown"),
    ),
)


@translated.command("assess", _EXAMPLES)
@path_argument()
@option(
    "--only",
    group=groups.WHAT_TO_SHOW,
    multiple=True,
    type=click.Choice([section.value for section in Section]),
    default_text=message("all parts"),
    help="Show only this part, with what is missing in it. Repeatable.",
)
@option(
    "--why",
    group=groups.WHAT_TO_SHOW,
    metavar="KEY",
    default_text=message("all answers"),
    help="Show how the answer KEY was computed, down to file and line.",
)
@option(
    "--since",
    group=groups.WHAT_TO_SHOW,
    metavar="REV|DATE|FILE",
    default_text=message("no comparison"),
    help="Also show what changed since a git revision, a date, or a saved assessment.",
)
@option(
    "--all",
    "-v",
    "--verbose",
    "everything",
    group=groups.WHAT_TO_SHOW,
    is_flag=True,
    help="Show every part in full, with what is missing and each question.",
)
@format_option(FormatChoice(Writes.DOCUMENTS, "json"))
@output_option
@force_option
@today_option
@language_option(groups.LANGUAGE_AND_DATE)
@limit_option
@plugin_option
@click.pass_context
def command(
    context: click.Context,
    path: Path | None,
    only: tuple[str, ...],
    why: str | None,
    since: str | None,
    form: str | None,
    everything: bool,
    output: Path | None,
    force: bool,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Show the state of a strategy, and what to do next.

    Shows whether it is a strategy or a list of intentions, the progress of each sub-step of the
    roadmap, the ten principles, the political support, the impact drivers, and the level of
    institutionalisation. All of it is computed from the strategy; --why shows how.

    The exit code is 0 if everything was computed, 1 if a plugin failed, so that an answer may lack
    its part, and 2 if the strategy could not be read.
    """
    import attrs

    from deiframe.graph.readings import is_read_into
    from deiframe.pages.assessment_report import AssessmentReport
    from deiframe.pages.line_to_write import line_to_write

    name, own = ("assessment", _JSON) if why is None else ("answer", _JSON_OF_WHY)
    chosen = chosen_format(output, form, Writes.DOCUMENTS, name, {"json": own})
    refuse(context, excludes=_EXCLUDES)
    folder = strategy_folder(path)
    read = [folder, *([Path(since)] if since and _is_file(since) else [])]
    target = Target.of(output, chosen.kind, read=read, force=force)
    sections = tuple(map(Section, dict.fromkeys(only))) or tuple(Section)
    with Progress(silent=False) as progress:
        opened, verdict, assessment = _assessed(
            folder,
            today or dt.date.today(),
            chosen_limits(limits),
            # What changed is said of all answers.
            sections if since is None else tuple(Section),
            why and why.strip().lower(),
            progress.about(folder.name),
        )
    graph = opened.graph
    if assessment is None or graph is None:
        report_unreadable(opened, folder)
        context.exit(2)
    for problem in assessment.problems:
        tell(on_one_line(translate(problem, reader_language())))
    report = AssessmentReport(
        title=graph.strategy.title,
        municipality=graph.strategy.municipality.name,
        assessment=assessment,
        language=reader_language(),
        place_of=_places(opened, graph),
        line_for=lambda fact: line_to_write(fact, graph),
        is_reading=lambda fact: is_read_into(graph, fact.item, fact.field),
        sections=sections,
        is_open=everything or chosen.name != TEXT,
        detailed=everything or bool(only),
    )
    if verdict is not None:
        text = _answer(report, verdict, chosen, target, folder, everything)
    else:
        if since is not None:
            from deiframe.frameworks.comparison import compared

            earlier = _earlier(folder, since, chosen_limits(limits))
            report = attrs.evolve(report, comparison=compared(earlier, assessment))
        text = _page(report, chosen, target)
    target.write(text)
    context.exit(exit_code(opened.problems, assessment))


_JSON: Final = json_kind(has_keys("schema", "on", "strategy"))
_JSON_OF_WHY: Final = json_kind(has_keys("key", "answer", "rule"))


def _assessed(
    folder: Path,
    today: dt.date,
    limits: "Limits",
    sections: tuple[Section, ...],
    why: str | None,
    on_progress: "ProgressCallback",
) -> "tuple[Opened, Verdict | None, Assessment | None]":
    """The strategy, and where it stands: in some sections, or in the one answer that is asked for.

    Raises:
        DeiframeError: there is no such answer.
    """
    import deiframe.assessing as assessing
    from deiframe.opening import open_strategy

    collect_no_garbage()
    if why is None:
        wants = assessing.wants_of_sections(sections)
        some = assessing.only_for_sections(sections)
    else:
        wants, some = assessing.FOR_ASSESSMENT, assessing.only_for_answer(why)
    opened = open_strategy(
        folder,
        today=today,
        wants=wants,
        only=some,
        files=plugin_files(),
        limits=limits,
        on_progress=on_progress,
    )
    if opened.graph is None:
        return opened, None, None
    if why is None:
        found = assessing.assess(opened, sections=sections, on_progress=on_progress)
        return opened, None, found.assessment
    answer = assessing.why(opened, why, on_progress=on_progress)
    if answer.verdict is None:
        raise DeiframeError(_no_answer(why, answer.keys))
    return opened, answer.verdict, answer.assessment


def _places(opened: "Opened", graph: "StrategyGraph") -> "Callable[[Fact], Place | None]":
    """Where evidence stands; None for what is about the strategy as a whole."""
    places = opened.places

    def place_of(evidence: "Fact") -> "Place | None":
        if not evidence.item and not evidence.field:
            return None
        if evidence.item and evidence.item not in graph.items:
            return None  # what a plugin knows of, and the strategy does not name
        return places.of(graph.key_path(evidence.item, *evidence.field))

    return place_of


def _page(report: "AssessmentReport", form: ChosenFormat, target: Target) -> str | bytes:
    if form.name == "json":
        from deiframe.formats.assessment_json import assessment_json

        return assessment_json(report)
    from deiframe.pages.assessment_page import assessment_page

    return written(assessment_page(report), form, report.language, on_screen=target.path is None)


def _answer(
    report: "AssessmentReport",
    verdict: "Verdict",
    form: ChosenFormat,
    target: Target,
    folder: Path,
    everything: bool,
) -> str | bytes:
    if form.name == "json":
        from deiframe.formats.assessment_json import verdict_json

        return verdict_json(report, verdict)
    from deiframe.pages.answer_page import answer_page

    on_screen = target.path is None
    place_of = _as_from_here(report.place_of, folder) if on_screen else report.place_of
    page = answer_page(
        verdict,
        place_of,
        is_open=everything,
        line_for=report.line_for,
        is_reading=report.is_reading,
        is_example=report.assessment.is_example,
    )
    return written(page, form, report.language, on_screen=on_screen, folder=Path())


def _as_from_here(
    place_of: "Callable[[Fact], Place | None]", folder: Path
) -> "Callable[[Fact], Place | None]":
    """Name the files of places as the shell can open them."""
    import attrs

    path_of = path_from_here(folder)

    def shown(evidence: "Fact") -> "Place | None":
        place = place_of(evidence)
        return attrs.evolve(place, file=path_of(place.file)) if place else None

    return shown


def _no_answer(key: str, known: "Iterable[str]") -> "Message":
    """There is no answer with a key; and which was perhaps meant."""
    from deiframe.suggestions import did_you_mean

    text = message("There is no answer {key}.", key=key[:60])
    more = did_you_mean(key, known) or message("For example: {known}.", known=joined_list(_KEYS))
    return message("{text} {more}", text=text, more=more)


_KEYS: Final = ("4.2", "principle-5", "5b", "checklist", "driver-resources", "support", "level")


_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _saved(name: str) -> "Snapshot":
    from deiframe.formats.assessment_json import MOST_BYTES, answers_of
    from deiframe.frameworks.comparison import Snapshot
    from deiframe.source.limits import Limits
    from deiframe.source.opening import content_or_error

    if not _is_file(name):
        raise DeiframeError(message("There is no file {file}.", file=name[:200]))
    content = content_or_error(Path(name), Limits(file_size=MOST_BYTES))
    on, answers, words = answers_of(content, name)
    return Snapshot(on=on, answers=answers, words=words)


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # too long to be the name of a file, or with a NUL
        return False


def _earlier(folder: Path, since: str, limits: "Limits") -> "Snapshot":
    """The earlier assessment: a saved one, or that of a day or a git revision."""
    from deiframe.assessing import FOR_ASSESSMENT, assess
    from deiframe.frameworks.comparison import snapshot
    from deiframe.history import revision, revision_on
    from deiframe.opening import open_strategy

    if not since.strip():
        raise DeiframeError(
            message("--since needs a git revision, a day (year-month-day) or a saved assessment.")
        )
    if since.endswith(".json"):
        return _saved(since)
    with ExitStack() as stack:
        try:
            past = (
                revision_on(folder, dt.date.fromisoformat(since), limits)
                if _DAY.fullmatch(since)
                else revision(folder, since, limits)
            )
            then = stack.enter_context(past)
        except ValueError:
            raise DeiframeError(message("There is no day {day}.", day=since)) from None
        except DeiframeError:
            # A revision comes first: a file that a stranger puts here is not taken for one.
            if not _is_file(since):
                raise
            return _saved(since)
        opened = open_strategy(
            then.folder, today=then.on, wants=FOR_ASSESSMENT, files=plugin_files(), limits=limits
        )
    if opened.graph is None:
        raise DeiframeError(
            message(
                "The strategy of {since} could not be read, so nothing can be compared.",
                since=since[:100],
            )
        )
    return snapshot(assess(opened).assessment)
