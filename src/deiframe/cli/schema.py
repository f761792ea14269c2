"""``deiframe schema``: the file format as a JSON Schema, for editors."""

from pathlib import Path

import click

from deiframe.cli.speaking import SpeakingCommand, language_option, reader_language
from deiframe.cli.where import option


@click.command(name="schema", cls=SpeakingCommand)
@option("--part", is_flag=True, help="The schema of a further file instead of strategy.yaml.")
@option(
    "--of",
    "subject",
    type=click.Choice(["strategy", "assessment"]),
    default="strategy",
    show_default=True,
    help="Of the file format, or of what assess --format json writes.",
)
@option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@language_option()
def command(part: bool, subject: str, output: Path | None) -> None:
    """Show the file format as a JSON Schema, for editors that complete and check while you type.

    Its descriptions are in the language of whoever asks; see --language.
    """
    if subject == "assessment":
        from deiframe.exchange.assessment_schema import assessment_schema_text

        text = assessment_schema_text()
    else:
        from deiframe.exchange.json_schema import schema_text

        text = schema_text(reader_language(), part=part)
    if output is None:
        click.echo(text, nl=False)
    else:
        from deiframe.cli.writing import write_whole

        write_whole(output, text.encode())
