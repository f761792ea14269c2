"""``deiframe plugin translate``: what a plugin says, gathered for its translators."""

from importlib.util import find_spec
from pathlib import Path
from typing import Final

import click

from deiframe.about import LANGUAGES
from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.language_list import LanguageList
from deiframe.cli.printing import show
from deiframe.cli.translated import Example, argument, language_option, option
from deiframe.errors import DeiframeError
from deiframe.i18n import message, messages
from deiframe.plugins import load_plugins
from deiframe.plugins.entry_points import available

_EXAMPLES: Final = (
    Example("deiframe plugin translate deiframe-ghent", message("Update a plugin's catalogues")),
)


@translated.command("translate", _EXAMPLES)
@argument(
    "folder",
    default=".",
    type=click.Path(path_type=Path),
    metavar="DIR",
    about=message("Folder of the plugin. [default: this folder]"),
)
@option(
    "--languages",
    group=groups.WHAT_TO_MAKE,
    type=LanguageList(),
    metavar="LANGUAGES",
    default_text=message("those that are there"),
    help="Create catalogues for these languages.",
)
@language_option()
def command(folder: Path, languages: tuple[str, ...] | None) -> None:
    """Extract a plugin's messages into its catalogues, and compile them.

    Shows how many messages are not translated yet: fill in their empty msgstr, and run it again.
    """
    if find_spec("babel") is None:
        raise DeiframeError(message("This needs Babel. Try: pip install babel"))
    from deiframe.cli import translations

    package, plugin = _plugin_in(folder)
    inside = folder / "src" / package
    additions = load_plugins([plugin], wanted={"rules", "commands"})
    if additions.problems:
        raise DeiframeError(additions.problems[0].message)
    template = translations.collected(package, inside, translations.messages_of(package, additions))
    asked = languages or translations.languages_in(inside)
    if not asked:
        show(
            message(
                "This plugin is in English only. For another language: deiframe plugin translate "
                "--languages {code}",
                code=LANGUAGES[1],
            )
        )
        return
    missing = translations.update(package, inside, template, asked)
    if not any(missing.values()):
        show(message("Everything is translated."))
        return
    for path, count in missing.items():
        text = messages(
            "{file}: {count} message is not translated yet.",
            "{file}: {count} messages are not translated yet.",
            count,
            file=str(path),
        )
        show(text)
    raise click.exceptions.Exit(1)


def _plugin_in(folder: Path) -> tuple[str, str]:
    """The package in a plugin's folder, and the name by which it is installed."""
    packages = sorted(path.parent.name for path in folder.glob("src/*/plugin.py"))
    if len(packages) != 1:
        raise DeiframeError(
            message("{folder} is not the folder of a plugin: no src/…/plugin.py.", folder=folder)
        )
    for name, points in available().items():
        if points[0].module.partition(".")[0] == packages[0]:
            return packages[0], name
    raise DeiframeError(
        message(
            "The plugin in {folder} is not installed. If it is your own: pip install -e .",
            folder=folder,
        )
    )
