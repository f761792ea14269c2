"""``deiframe plugin list``: which plugins there are, whether they work, and how long they take."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import attrs
import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.combinations import refuse
from deiframe.cli.forms import chosen_form, page_kinds
from deiframe.cli.i18n import reader_language
from deiframe.cli.options import format_option, path_argument, strategy_folder
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_files, plugin_option
from deiframe.cli.translated import Example, language_option, option
from deiframe.i18n import Message, joined_list, message, messages, translate
from deiframe.plugins import InstalledPlugin, installed
from deiframe.plugins.contents import KINDS
from deiframe.sanitize import inert_json, on_one_line, visible
from deiframe.styling.terminal import columns, width, wrapped

PLUGIN_KINDS: Final = {
    name: kind
    for name, kind in page_kinds("plugins", "name", "package", "version").items()
    if name != "markdown"
}

SLOW: Final = 0.5
"""From so many seconds on, a step of a plugin is called slow."""


_EXAMPLES: Final = (
    Example("deiframe plugin list", message("List what is installed")),
    Example("deiframe plugin list my-city --timings", message("Show how long each plugin takes")),
)


@translated.command("list", _EXAMPLES)
@path_argument(message("With --timings: the strategy to time the rules on. [default: none]"))
@option(
    "--timings",
    group=groups.WHAT_TO_SHOW,
    is_flag=True,
    help="Show how long each plugin takes.",
)
@format_option(click.Choice(["text", "json"]))
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
    """List the plugins that are installed.

    deiframe plugin show NAME shows what a plugin adds.
    """
    refuse(context, needs={"PATH": "--timings"})
    form = chosen_form(output, form, PLUGIN_KINDS, "text")
    read = [] if path is None else [path]
    target = Target.of(output, PLUGIN_KINDS[form], read=read, force=force)
    plugins = installed(plugin_files())
    if path is not None and timings:
        asked = _timed(strategy_folder(path))
        plugins = tuple(_with(plugin, asked.get(plugin.name, {})) for plugin in plugins)
    language = reader_language()
    if form == "json":
        objects = [plugin_object(plugin, language, timings=timings) for plugin in plugins]
        target.write(inert_json(objects))
        return
    lines = list(_lines(plugins, language, timings=timings))
    none = translate(message("No plugins are installed."), language)
    target.write("".join(f"{line}\n" for line in lines or [none]))


def _lines(plugins: tuple[InstalledPlugin, ...], language: str, *, timings: bool) -> Iterator[str]:
    """A line for each plugin: its name, its version, how much it adds, and what it is for."""
    table = [
        (plugin.name, plugin.version or plugin.package, _counts(plugin, language), _summary(plugin))
        for plugin in plugins
    ]
    widths = [
        max(map(columns, map(visible, column)), default=0) for column in zip(*table, strict=True)
    ]
    for plugin, cells in zip(plugins, table, strict=True):
        padded = [
            text + " " * (wide - columns(text))
            for text, wide in zip(map(visible, cells), widths, strict=True)
        ]
        line = "  ".join(padded).rstrip()
        most = width()
        shown = line if columns(line) <= most else f"{line[: most - 1].rstrip()}…"
        yield shown.replace(padded[0], click.style(padded[0], bold=True), 1)
        for text in _times(plugin, language) if timings else ():
            yield from wrapped(visible(text), "  ", "    ")


def _counts(plugin: InstalledPlugin, language: str) -> str:
    """How many rules a plugin adds, how much else, and how many problems it has."""
    adds = plugin.adds
    others = sum(len(getattr(adds, field)) for field in WORDS) - len(adds.rules)
    counts = (
        messages("{count} rule", "{count} rules", len(adds.rules)),
        messages("{count} other part", "{count} other parts", others),
        messages("{count} problem", "{count} problems", len(adds.problems)),
    )
    return translate(joined_list(item for item in counts if item.count), language)


def _summary(plugin: InstalledPlugin) -> str:
    """What its package says it is for."""
    try:
        return on_one_line(str(metadata(plugin.package).json.get("summary", "")))
    except PackageNotFoundError:
        return ""


WORDS: Final[Mapping[str, Callable[[int], Message]]] = {
    "rules": lambda n: messages("{count} rule", "{count} rules", n),
    "diagrams": lambda n: messages("{count} diagram", "{count} diagrams", n),
    "level_models": lambda n: messages("{count} level model", "{count} level models", n),
    "principle_diagnostics": lambda n: messages("{count} question", "{count} questions", n),
    "substep_evidence": lambda n: messages(
        "{count} addition to a sub-step", "{count} additions to sub-steps", n
    ),
    "indicators": lambda n: messages(
        "{count} indicator definition", "{count} indicator definitions", n
    ),
    "obligations": lambda n: messages("{count} obligation", "{count} obligations", n),
    "extensions": lambda n: messages("{count} set of fields", "{count} sets of fields", n),
    "themes": lambda n: messages("{count} theme", "{count} themes", n),
    "agendas": lambda n: messages("{count} agenda", "{count} agendas", n),
    "commands": lambda n: messages("{count} command", "{count} commands", n),
}
"""What additions of each kind are called, by the field that holds them, for a number of them."""


def plugin_object(plugin: InstalledPlugin, language: str, *, timings: bool) -> dict[str, Any]:
    """Return a plugin as what JSON holds."""
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
    from deiframe.model.profile import Profile
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
