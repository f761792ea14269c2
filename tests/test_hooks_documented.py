"""Every hook says when it is called and since when, is documented, and is used by a plugin here."""

import re

import pytest

from deiframe.extension_points import hookspecs
from support import ROOT

HOOKS = sorted(name for name in vars(hookspecs) if name.startswith("deiframe_"))
PAGE = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
ROW = re.compile(
    r"^\| `(deiframe_\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE
)
ROWS = {row[1]: row for row in ROW.finditer(PAGE)}


def users(hook: str) -> list[str]:
    """The files of plugins here that implement a hook, from the repository's root."""
    files = sorted(ROOT.glob("plugins/*/src/*/*.py"))
    implements = re.compile(rf"^@hookimpl\ndef {hook}\(", re.MULTILINE)
    return [
        file.relative_to(ROOT).as_posix()
        for file in files
        if implements.search(file.read_text(encoding="utf-8"))
    ]


def test_the_reference_has_these_hooks_and_no_others() -> None:
    assert sorted(ROWS) == HOOKS


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_says_when_it_is_called_and_since_when(hook: str) -> None:
    text = " ".join((getattr(hookspecs, hook).__doc__ or "").split())
    assert re.search(r"Called: .+\.", text)
    assert re.search(r"Since \d+\.\d+\.", text)


@pytest.mark.parametrize("hook", HOOKS)
def test_the_reference_says_the_same_as_the_hook(hook: str) -> None:
    text = " ".join((getattr(hookspecs, hook).__doc__ or "").split()).replace("``", "`")
    called = re.search(r"Called: (.+?)\. Since (\d+\.\d+)\.", text)
    assert called
    _, returns, when, since, _ = ROWS[hook].groups()
    assert (when, since) == called.groups()
    annotation = str(getattr(hookspecs, hook).__annotations__["return"])
    assert f"`{annotation.removeprefix('Sequence[').removesuffix(']')}`" in returns


@pytest.mark.parametrize("hook", HOOKS)
def test_a_plugin_here_uses_the_hook(hook: str) -> None:
    assert users(hook), f"no plugin under plugins/ implements {hook}"


@pytest.mark.parametrize("hook", HOOKS)
def test_the_reference_names_a_plugin_that_uses_the_hook(hook: str) -> None:
    link = re.fullmatch(r"\[`[a-z]+`\]\(\.\./(plugins/[^)]+)\)", ROWS[hook][5].strip())
    assert link, ROWS[hook][5]
    assert link[1] in users(hook)
