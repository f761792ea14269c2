"""Which files ``render`` writes: one, or one for each diagram in a folder."""

from pathlib import Path
from typing import Final

import attrs

from deiframe.cli.forms import chosen_form
from deiframe.cli.output import OutputFile, Target
from deiframe.cli.streams import is_stream
from deiframe.errors import DeiframeError
from deiframe.extension_points.diagram import FORMS, Diagram
from deiframe.i18n import joined_list, message

_DEFAULT: Final = "svg"


def picture_target(output: Path, form: str, folder: Path, force: bool) -> Target:
    """The target of a picture of the strategy in a folder."""
    from deiframe.drawing.picture_kinds import PICTURE_KINDS

    return Target.of(output, PICTURE_KINDS[form], read=[folder], force=force)


@attrs.frozen
class OneFile:
    """One picture, in the file that was named."""

    output: Path
    form: str

    @classmethod
    def of(cls, output: str | None, asked: str | None) -> "OneFile":
        """Choose the form to draw in.

        Raises:
            DeiframeError: neither an option nor the file's suffix says it.
        """
        from deiframe.drawing.picture_kinds import PICTURE_KINDS

        known = joined_list(f".{item}" for item in FORMS)
        if output is None:
            raise DeiframeError(
                message("Choose the file to write to with -o: {known}.", known=known)
            )
        path: Path = OutputFile().convert(output, None, None)
        form = chosen_form(path, asked, PICTURE_KINDS, "")
        if not form:
            raise DeiframeError(
                message("Choose a format with --format: {known}.", known=joined_list(FORMS))
            )
        return cls(path, form)

    def refuse_early(self, folder: Path, force: bool) -> None:
        """Refuse what must not be written over."""
        picture_target(self.output, self.form, folder, force)

    def of_diagram(self, _: Diagram) -> Path:
        """The file of a diagram."""
        return self.output


@attrs.frozen
class FilesInFolder:
    """A picture of each diagram, in a folder."""

    output: Path
    form: str

    @classmethod
    def of(cls, output: str | None, asked: str | None) -> "FilesInFolder":
        """Choose the form to draw in.

        Raises:
            DeiframeError: no folder is named, or what is named is a file.
        """
        if not output:
            raise DeiframeError(message("Choose the folder to write to with -o."))
        path = Path(output)
        is_file = path.exists() and not path.is_dir()
        if is_stream(path) or is_file or path.suffix.lower().lstrip(".") in FORMS:
            raise DeiframeError(
                message(
                    "{file}: --all writes several files; give the name of a folder.", file=output
                )
            )
        return cls(path, asked or _DEFAULT)

    def refuse_early(self, folder: Path, force: bool) -> None:
        """Nothing is known yet of the diagrams."""

    def of_diagram(self, diagram: Diagram) -> Path:
        """The file of a diagram."""
        return self.output / f"{diagram.name}.{self.form}"
