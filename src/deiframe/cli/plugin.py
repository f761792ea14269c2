"""``deiframe plugin``: the plugins on this machine."""

import json

import click

from deiframe.cli.speaking import SpeakingCommand, SpeakingGroup, language_option, reader_language
from deiframe.cli.where import option
from deiframe.languages import message, say


@click.group(name="plugin", cls=SpeakingGroup)
@language_option()
def command() -> None:
    """Look at the plugins that are installed."""


@command.command(name="list", cls=SpeakingCommand)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="The form of the output.",
)
@language_option()
def list_plugins(form: str) -> None:
    """List the plugins that are installed, and what each adds."""
    from deiframe.plugins import installed
    from deiframe.visible import visible

    language = reader_language()
    plugins = installed()
    if form == "json":
        objects = [
            {
                "name": one.name,
                "package": one.package,
                "version": one.version,
                "rules": [rule.code for rule in one.adds.rules],
                "diagrams": [diagram.name for diagram in one.adds.diagrams],
                "obligations": [known.obligation.id for known in one.adds.obligations],
                "principle_diagnostics": [
                    diagnostic.question for diagnostic in one.adds.principle_diagnostics
                ],
                "level_models": [model.name for model in one.adds.level_models],
                "problem": say(one.problem.message, language) if one.problem else None,
            }
            for one in plugins
        ]
        click.echo(json.dumps(objects, ensure_ascii=False, indent=2))
        return
    if not plugins:
        click.echo(say(message("No plugins are installed."), language))
    for one in plugins:
        click.echo(click.style(visible(f"{one.name} ({one.package} {one.version})"), bold=True))
        added = [
            *(f"{rule.code} {say(rule.page.title, language)}" for rule in one.adds.rules),
            *(f"{diagram.name} {say(diagram.title, language)}" for diagram in one.adds.diagrams),
            *(
                f"{o.obligation.id} {say(o.obligation.name, language)}"
                for o in one.adds.obligations
            ),
        ]
        added += [
            say(message("criteria for question {question}", question=known.question), language)
            for known in one.adds.principle_diagnostics
        ]
        added += [f"{model.name} {say(model.title, language)}" for model in one.adds.level_models]
        if one.problem:
            added.append(say(one.problem.message, language))
        for line in added:
            click.echo(f"  {visible(line)}")
