"""Say whether this commit can be released: version, changelog and tag agree (`make release`).

The version stands in ``src/deiframe/about.py`` alone. The changelog begins with
``## 1.2.3 (2026-12-24)``, or ``## 1.2.3 (not released)`` until then. Its tag is ``v1.2.3``.
"""

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from deiframe.about import __version__

ROOT = Path(__file__).parents[1]
NOT_RELEASED = "not released"
_VERSION = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}")
_HEADING = re.compile(r"^## (\S+) \(([^)]*)\)$", re.MULTILINE)


def headings(changelog: str) -> list[tuple[str, str]]:
    """Return each version of a changelog with when it was released, as they stand there."""
    return [(found[1], found[2]) for found in _HEADING.finditer(changelog)]


def problems(
    version: str, changelog: str, tags: Sequence[str], here: Sequence[str]
) -> Iterator[str]:
    """Return what speaks against a release.

    ``tags`` are all there are, ``here`` those of this commit.
    """
    if not _VERSION.fullmatch(version):
        yield f"The version {version} is expected as three numbers, such as 1.2.3."
    told = headings(changelog)
    if not told or changelog.count("\n## ") != len(told):
        yield "Each heading of CHANGELOG.md is expected as: ## 1.2.3 (2026-12-24)"
        return
    newest, when = told[0]
    if newest != version:
        yield f"CHANGELOG.md begins with {newest}, and about.py says {version}."
    if not _is_day(when):
        yield f"CHANGELOG.md says “{when}” of {newest}; a release has its day: {dt.date.today()}"
    tag = f"v{version}"
    if tag not in here:
        if tag in tags:
            yield f"{tag} is the tag of another commit; this needs a new version."
        else:
            yield f"This commit has no tag. When all else is done: git tag -a {tag} -m {tag}"


def _is_day(text: str) -> bool:
    try:
        return text == dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return False


def _git(*arguments: str) -> list[str]:
    ran = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()


def main() -> None:
    """Tell what speaks against it, and leave with 1 if anything does."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    found = list(problems(__version__, changelog, _git("tag"), _git("tag", "--points-at", "HEAD")))
    if _git("status", "--porcelain"):
        found.append("There are changes that are not committed.")
    for problem in found:
        print(problem)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
