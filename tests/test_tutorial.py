"""The tutorial for plugin authors is true: each of its blocks is done, in order, as a reader would.

What a block is for, its language and the words before it say:

- ``sh`` is run, and succeeds; ``console`` is run, and shows what it says (``...`` for anything);
- "Look at `path`:" the file holds the block, perhaps further in; "Write `path`:" the block becomes the file;
- "Fill in `path`:" the block translates what the catalogue does not translate yet.
"""

import doctest
import re
import subprocess
import venv
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent, indent

import attrs
import pytest
from babel.messages.pofile import read_po
from markdown_it import MarkdownIt

from deiframe.cli.main import main
from deiframe.cli.translations import as_text

Shell = Callable[[str, Path], subprocess.CompletedProcess[str]]
PAGE = Path(__file__).parents[1] / "docs" / "plugin-tutorial.md"
ACT = re.compile(r"(Look at|Write|Fill in)\s+`([^`]+)`:$")
AS_SHOWN = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@attrs.frozen
class Block:
    """A block of the tutorial: its line, its language, its text, and the words before it."""

    line: int
    language: str
    text: str
    before: str


@attrs.define
class Reader:
    """Somebody who does what the tutorial says."""

    shell: Shell
    folder: Path
    here: Path

    def do(self, block: Block) -> None:
        if block.language == "sh":
            self.run(block, block.text, {0})
        elif block.language == "console":
            self.compare(block)
        else:
            self.handle(block)

    def run(self, block: Block, script: str, codes: set[int]) -> str:
        done = self.shell(f"{script}\npwd > '{self.folder}/where'", self.here)
        assert done.returncode in codes, f"line {block.line}: {done.stdout}"
        if done.returncode == 0:
            self.here = Path((self.folder / "where").read_text().strip())
        return done.stdout

    def compare(self, block: Block) -> None:
        """Run each command, and compare; one that finds something, or refuses, says so there."""
        first, *commands = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
        assert not first, f"line {block.line}: output without a command"
        for command in commands:
            line, _, shown = command.partition("\n")
            text = self.run(block, line, {0, 1, 2} if shown else {0})
            as_shown = doctest.OutputChecker().check_output(shown, text, AS_SHOWN)
            assert as_shown, f"line {block.line}: $ {line}\n{text}\nis not\n{shown}"

    def handle(self, block: Block) -> None:
        found = ACT.search(block.before)
        assert found, f"line {block.line}: nothing says what the block is for: {block.before!r}"
        path = self.here / found[2]
        if found[1] == "Write":
            assert not path.exists(), f"line {block.line}: {path} already exists"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        elif found[1] == "Look at":
            text = path.read_text(encoding="utf-8")
            shown = (indent(block.text.rstrip(), " " * width) for width in (0, 4, 8))
            assert any(item in text for item in shown), f"line {block.line}: {found[2]}"
        else:
            fill_in(path, block)


def fill_in(path: Path, block: Block) -> None:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parts[-3])
    for entry in read_po(block.text.encode().splitlines(keepends=True)):
        if entry.id:
            empty = catalogue.get(entry.id)
            assert empty is not None, f"line {block.line}: nobody says {entry.id}"
            assert not empty.string, f"line {block.line}: {entry.id} is translated already"
            empty.string = entry.string
    path.write_bytes(as_text(catalogue))


def blocks(text: str) -> Iterator[Block]:
    before = ""
    for token in MarkdownIt().parse(text):
        if token.type == "inline":
            before = " ".join(token.content.split())
        elif token.type in ("fence", "code_block"):
            assert token.map is not None
            yield Block(token.map[0] + 1, token.info.strip(), token.content, before)
            before = ""


def test_whoever_follows_the_tutorial_gets_there(author_shell: Shell, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    reader = Reader(author_shell, tmp_path, desk)
    for block in blocks(PAGE.read_text(encoding="utf-8")):
        reader.do(block)


WRONG = {
    "a command that fails": "```sh\nfalse\n```",
    "other output": "```console\n$ echo no\nyes\n```",
    "more output": "```console\n$ printf 'a\\nb\\n'\na\n```",
    "a command that fails and shows nothing": "```console\n$ false\n```",
    "output without a command": "```console\nyes\n```",
    "a block without a purpose": "Some words:\n\n```python\nx = 1\n```",
    "a block that is only indented": "Catalog:\n\n    deiframe check\n",
    "a file that says something else": "Look at `here.txt`:\n\n```text\nthere\n```",
    "a file that is there": "Write `here.txt`:\n\n```text\nthere\n```",
    "a translation of what nobody says": 'Fill in `nl/L/x.po`:\n\n```po\nmsgid "b"\nmsgstr "c"\n```',
    "a translation of what has one": 'Fill in `nl/L/x.po`:\n\n```po\nmsgid "a"\nmsgstr "c"\n```',
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_tutorial_that_is_wrong_does_not_pass(
    wrong: str, author_shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "here.txt").write_text("here\n")
    (tmp_path / "nl" / "L").mkdir(parents=True)
    (tmp_path / "nl" / "L" / "x.po").write_text('msgid "a"\nmsgstr "b"\n')
    reader = Reader(author_shell, tmp_path, tmp_path)
    [block] = blocks(dedent(wrong))
    with pytest.raises(AssertionError, match=r"line 1|line 3|is translated|nobody"):
        reader.do(block)


@pytest.mark.slow
def test_the_package_is_built_where_nothing_is_installed(tmp_path: Path) -> None:
    """In an environment with pip alone; what the build needs, pip fetches from its index."""
    venv.create(tmp_path / "fresh", with_pip=True, symlinks=True)
    programs = tmp_path / "fresh" / "bin"
    with pytest.raises(SystemExit):
        main(["plugin", "new", "rivermouth", "-o", str(tmp_path / "plugin")])
    [command] = re.findall(r"^pip wheel .*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    subprocess.run(
        [programs / "python", "-m", *command.split()], cwd=tmp_path / "plugin", check=True
    )
    [wheel] = (tmp_path / "plugin" / "dist").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "deiframe_rivermouth/locale/nl/LC_MESSAGES/deiframe_rivermouth.mo" in names
