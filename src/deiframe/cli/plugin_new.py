"""``deiframe plugin new``: a plugin to begin with, which installs and passes its tests at once."""

import re
import shlex
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

import click

from deiframe.about import LANGUAGES
from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.atomic_write import write_folder
from deiframe.cli.language_list import LanguageList
from deiframe.cli.output import wrote
from deiframe.cli.plugin_scaffold import files_of, new_plugin
from deiframe.cli.printing import show
from deiframe.cli.translated import Example, argument, language_option, option
from deiframe.i18n import message
from deiframe.plugins import load_plugins
from deiframe.plugins.entry_points import available
from deiframe.sanitize import visible

_EXAMPLES: Final = (
    Example("deiframe plugin new rivermouth", message("Create a plugin in deiframe-rivermouth")),
)


@translated.command("new", _EXAMPLES)
@argument(
    "name",
    metavar="NAME",
    about=message("Name by which strategies refer to the plugin, in lowercase letters."),
)
@option(
    "-o",
    "--output",
    group=groups.OUTPUT,
    type=click.Path(path_type=Path),
    metavar="DIR",
    default_text=message("deiframe-NAME"),
    help="Folder to create.",
)
@option(
    "--prefix",
    group=groups.WHAT_TO_MAKE,
    metavar="CODE",
    default_text=message("made from NAME"),
    help="Capital letters that the codes of its rules start with, such as ABC.",
)
@option(
    "--title",
    group=groups.WHAT_TO_MAKE,
    metavar="TEXT",
    default_text=message("made from NAME"),
    help="Whose plugin it is, such as “City of Example”.",
)
@option(
    "--languages",
    group=groups.WHAT_TO_MAKE,
    type=LanguageList(),
    default=LANGUAGES,
    default_text=message("all languages of deiframe"),
    metavar="LANGUAGES",
    help="Languages of the plugin, English among them: en, or en,nl.",
)
@language_option()
def command(
    name: str,
    output: Path | None,
    prefix: str | None,
    languages: tuple[str, ...],
    title: str | None,
) -> None:
    """Create a plugin: a package with one of each part, whose tests pass."""
    from deiframe.cli.main import COMMANDS

    plugin = new_plugin(
        name,
        taken={"deiframe", *COMMANDS, *available()},
        prefix=prefix,
        prefixes=_prefixes(),
        title=title,
        languages=languages,
    )
    folder = output or Path(plugin.distribution)
    write_folder(folder, files_of(plugin, dict(_templates(files("deiframe") / "scaffold"))))
    wrote(folder)
    show(message("{folder} is ready. Next:", folder=visible(str(folder))))
    for line in (f"cd {shlex.quote(str(folder))}", "pip install -e '.[dev]'", "pytest"):
        show(f"  {visible(line)}")


def _prefixes() -> frozenset[str]:
    """The prefixes that installed plugins use."""
    found = (load_plugins([name], wanted={"rules"}).rules for name in available())
    return frozenset(re.sub(r"\d+$", "", rule.code) for rules in found for rule in rules)


def _templates(folder: Traversable, path: str = "") -> Iterator[tuple[str, str]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _templates(item, f"{path}{item.name}/")
        elif item.name.endswith(".tmpl"):
            yield path + item.name, item.read_text(encoding="utf-8")
