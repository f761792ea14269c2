"""``deiframe plugin list``: what each plugin adds, whether it works, and how long it takes."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import attrs
import click

from deiframe.cli.combinations import refuse
from deiframe.cli.forms import chosen_form, page_kinds
from deiframe.cli.i18n import TranslatedCommand, language_option, reader_language
from deiframe.cli.options import option, strategy_folder
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_files, plugin_option
from deiframe.i18n import message, translate
from deiframe.plugins import InstalledPlugin, installed
from deiframe.plugins.contents import KINDS
from deiframe.sanitize import inert_json, visible
from deiframe.styling.terminal import wrapped

_KINDS: Final = {
    name: kind
    for name, kind in page_kinds("plugins", "name", "package", "version").items()
    if name != "markdown"
}

SLOW: Final = 0.5
"""From so many seconds on, a step of a plugin is called slow."""


@click.command(name="list", cls=TranslatedCommand)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    help="The form of the output; else the file's suffix says it.",
)
@option("--timings", is_flag=True, help="Say how long each plugin takes.")
@output_option
@force_option
@plugin_option
@language_option()
@click.pass_context
def command(
    context: click.Context,
    path: Path | None,
    form: str | None,
    timings: bool,
    output: Path | None,
    force: bool,
) -> None:
    """List the plugins that are installed, and what each adds.

    With --timings, how long it takes to load each of them; with PATH too, how long its rules take
    on that strategy.
    """
    refuse(context, needs={"PATH": "--timings"})
    form = chosen_form(output, form, _KINDS, "text")
    read = [] if path is None else [path]
    target = Target.of(output, _KINDS[form], read=read, force=force)
    plugins = installed(plugin_files())
    if path is not None and timings:
        asked = _timed(strategy_folder(path))
        plugins = tuple(_with(plugin, asked.get(plugin.name, {})) for plugin in plugins)
    language = reader_language()
    if form == "json":
        objects = [_object(plugin, language, timings=timings) for plugin in plugins]
        target.write(inert_json(objects))
        return
    lines = [line for plugin in plugins for line in _told(plugin, language, timings=timings)]
    none = translate(message("No plugins are installed."), language)
    target.write("".join(f"{line}\n" for line in lines or [none]))


def _told(plugin: InstalledPlugin, language: str, *, timings: bool) -> Iterator[str]:
    yield click.style(
        visible(f"{plugin.name} ({f'{plugin.package} {plugin.version}'.strip()})"), bold=True
    )
    for line in (*_added(plugin, language), *(_times(plugin, language) if timings else ())):
        yield from wrapped(visible(line), "  ", "    ")


def _object(plugin: InstalledPlugin, language: str, *, timings: bool) -> dict[str, Any]:
    problems = [translate(problem.message, language) for problem in plugin.adds.problems]
    found: dict[str, Any] = {
        "name": plugin.name,
        "package": plugin.package,
        "version": plugin.version,
        **{
            field: [kind.label(item) for item in getattr(plugin.adds, field)]
            for field, kind in KINDS.items()
        },
        "notes": [translate(note, language) for note in plugin.notes],
        "problem": problems[0] if problems else None,
        "problems": problems,
    }
    return {**found, "seconds": dict(plugin.seconds)} if timings else found


def _added(plugin: InstalledPlugin, language: str) -> Iterator[str]:
    for field, kind in KINDS.items():
        for item in getattr(plugin.adds, field):
            label, title = kind.label(item), translate(kind.title(item), language)
            yield f"{label} {title}" if title != label else title
    for note in plugin.notes:
        yield translate(message("Note: {note}", note=note), language)
    for problem in plugin.adds.problems:
        yield translate(message("Problem: {problem}", problem=problem.message), language)
        for more in (problem.expected, problem.hint):
            if more is not None:
                yield f"  {translate(more, language)}"


def _times(plugin: InstalledPlugin, language: str) -> Iterator[str]:
    whole = sum(plugin.seconds.values())
    yield translate(message("Time: {seconds} s in all", seconds=f"{whole:.3f}"), language)
    for step, seconds in sorted(plugin.seconds.items(), key=lambda pair: -pair[1]):
        text = f"{seconds:.3f} s {step}"
        slow = translate(message("slow"), language)
        yield f"  {text} ({slow})" if seconds >= SLOW else f"  {text}"


def _with(plugin: InstalledPlugin, asked: Mapping[str, float]) -> InstalledPlugin:
    return attrs.evolve(plugin, seconds={**plugin.seconds, **asked})


def _timed(folder: Path) -> dict[str, dict[str, float]]:
    """The seconds that each rule of each plugin takes on a strategy."""
    from deiframe.checking import check
    from deiframe.model.vocabulary import Profile
    from deiframe.opening import open_strategy
    from deiframe.plugins import FOR_CHECKS
    from deiframe.selection import Selection

    watch = _Stopwatch()
    opened = open_strategy(folder, today=dt.date.today(), wants=FOR_CHECKS, files=plugin_files())
    checked = check(opened, Selection(profile=Profile.STRICT), on_progress=watch.begin)
    watch.begin("")
    found: dict[str, dict[str, float]] = {}
    for rule in checked.asked:
        found.setdefault(rule.plugin, {})[rule.code] = watch.seconds[rule.code]
    return found


class _Stopwatch:
    """Notes how long each thing takes that is begun after another."""

    def __init__(self) -> None:
        """Nothing is going on yet."""
        self.seconds: dict[str, float] = {}
        self._name, self._since = "", perf_counter()

    def begin(self, name: str) -> None:
        """The last thing ended, and this one begins."""
        now = perf_counter()
        self.seconds[self._name] = now - self._since
        self._name, self._since = name, now
