"""``deiframe assess``: where a strategy stands, and why."""

import datetime as dt
from contextlib import ExitStack
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deiframe.cli.speaking import SpeakingCommand, language_option, reader_language
from deiframe.cli.where import (
    chosen_limits,
    limit_option,
    option,
    strategy_folder,
    today_option,
)
from deiframe.cli.writing import write_whole
from deiframe.errors import DeiframeError
from deiframe.exchange.assessment_report import AssessmentReport, Section
from deiframe.languages import listing, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from deiframe.diagnostics import Place
    from deiframe.frameworks.comparison import Snapshot
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.pipeline import Assessed
    from deiframe.source.limits import Limits
    from deiframe.verdicts import Assessment, Fact


@click.command(name="assess", cls=SpeakingCommand)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@option(
    "--only",
    multiple=True,
    type=click.Choice([section.value for section in Section]),
    help="Only this part, with what is missing in it.",
)
@option("--why", metavar="KEY", help="Why an answer is what it is, down to file and line.")
@option(
    "--since",
    metavar="REV|DATE|FILE",
    help="Also say what changed since a git revision, a day, or a saved assessment.",
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="The form of the output.",
)
@option("-v", "--verbose", is_flag=True, help="Also what is missing, and the single questions.")
@option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@today_option
@limit_option
@language_option()
@click.pass_context
def command(
    context: click.Context,
    path: Path | None,
    only: tuple[str, ...],
    why: str | None,
    since: str | None,
    form: str,
    verbose: bool,
    output: Path | None,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Say where a strategy stands, and what to do next.

    Is it a strategy or a list of intentions, how far is each sub-step of the roadmap, how do the
    ten principles, the political support and the impact drivers stand, and which level of
    institutionalisation is reached. All of it is computed from the strategy, and --why shows how.

    PATH is the folder of a strategy; without it, the nearest at or above this folder.
    """
    folder = strategy_folder(path)
    found = _assessed(folder, today or dt.date.today(), chosen_limits(limits))
    if found.assessment is None or found.checked.examined.graph is None:
        _tell_problems(found)
        context.exit(2)
    graph, assessment = found.checked.examined.graph, found.assessment
    place_of = _places(found, graph)
    if why is not None:
        text = _why(assessment, why, place_of, None if output else folder)
    else:
        from deiframe.frameworks.comparison import compared

        strategy = graph.strategy
        report = AssessmentReport(
            title=strategy.title,
            municipality=strategy.municipality.name,
            assessment=assessment,
            language=reader_language(),
            place_of=place_of,
            sections=tuple(Section(one) for one in dict.fromkeys(only)) or tuple(Section),
            detailed=verbose or bool(only),
            comparison=compared(_earlier(folder, since, chosen_limits(limits)), assessment)
            if since
            else None,
        )
        text = _told(report, form)
    if output:
        write_whole(output, click.unstyle(text).encode("utf-8", "replace"))
    else:
        click.echo(text, nl=False)


def _assessed(folder: Path, today: dt.date, limits: "Limits") -> "Assessed":
    from deiframe.cli.progress import Progress
    from deiframe.pipeline import assess

    with Progress(silent=False) as progress:
        return assess(folder, today=today, limits=limits, doing=progress.about(folder.name))


def _tell_problems(found: "Assessed") -> None:
    from deiframe.cli.findings_text import problems_told

    reading = found.checked.reading
    lines = problems_told(reading.problems, reading.places.line, reader_language())
    click.echo("\n".join(lines), err=True)


def _places(found: "Assessed", graph: "StrategyGraph") -> "Callable[[Fact], Place | None]":
    """Where evidence stands; None for what is about the strategy as a whole."""
    places = found.checked.reading.places

    def place_of(evidence: "Fact") -> "Place | None":
        if not evidence.item and not evidence.field:
            return None
        return places.of(graph.key_path(evidence.item, *evidence.field))

    return place_of


def _why(
    assessment: "Assessment",
    key: str,
    place_of: "Callable[[Fact], Place | None]",
    folder: Path | None,
) -> str:
    from deiframe.cli.terminal import has_links, wrapped
    from deiframe.cli.why_text import WhyTeller
    from deiframe.languages import say

    wanted = key.strip().lower()
    verdict = assessment.find(wanted) or assessment.find(f"checklist-{wanted}")
    if verdict is None:
        known = list(dict.fromkeys(one.key for one in assessment.verdicts()))
        near = get_close_matches(wanted, known, n=3) or [
            "4.2", "principle-5", "5b", "checklist", "driver-resources", "support", "level",
        ]  # fmt: skip
        said = message(
            "There is no answer {key}. Did you mean {words}?", key=key[:60], words=listing(near)
        )
        raise DeiframeError(said)
    teller = WhyTeller(reader_language(), place_of, folder if folder and has_links() else None)
    legend = wrapped(say(teller.legend(), reader_language()))
    return "".join(f"{line}\n" for line in [*teller.lines(verdict), "", *legend])


def _told(report: AssessmentReport, form: str) -> str:
    if form == "json":
        from deiframe.exchange.assessment_json import assessment_json

        return assessment_json(report)
    if form == "markdown":
        from deiframe.exchange.assessment_markdown import assessment_markdown

        return assessment_markdown(report)
    from deiframe.cli.assess_text import assessment_text

    return assessment_text(report)


def _earlier(folder: Path, since: str, limits: "Limits") -> "Snapshot":
    """The earlier assessment: a saved one, or that of a day or a git revision."""
    from deiframe.exchange.assessment_json import answers_of
    from deiframe.frameworks.comparison import Snapshot, snapshot
    from deiframe.history import revision, revision_on
    from deiframe.pipeline import assess

    if Path(since).is_file():
        on, answers, words = answers_of(Path(since).read_bytes(), since)
        return Snapshot(on=on, answers=answers, words=words)
    with ExitStack() as stack:
        try:
            then = stack.enter_context(revision_on(folder, dt.date.fromisoformat(since)))
        except ValueError:
            then = stack.enter_context(revision(folder, since))
        earlier = assess(then.folder, today=then.on, limits=limits).assessment
    if earlier is None:
        raise DeiframeError(
            message(
                "The strategy of {since} could not be read, so nothing can be compared.",
                since=since[:100],
            )
        )
    return snapshot(earlier)
