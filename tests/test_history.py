"""A strategy as it was, in every kind of repository that git makes."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from deiframe.errors import DeiframeError
from deiframe.history import revision, revision_on
from gitting import MAIN, commit, git, needs_git, new_repository

pytestmark = needs_git

FIRST, SECOND, THIRD = (f"{MAIN}title: {item}\n" for item in ("first", "second", "third"))


def was(folder: Path, name: str) -> dict[str, str]:
    """The files of a folder in a revision."""
    with revision(folder, name) as past:
        return files(past.folder)


def was_on(folder: Path, day: str) -> dict[str, str]:
    """The files of a folder on a day."""
    with revision_on(folder, dt.date.fromisoformat(day)) as past:
        return files(past.folder)


def files(folder: Path) -> dict[str, str]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def refused(folder: Path, name: str) -> str:
    with pytest.raises(DeiframeError) as error, revision(folder, name):
        pass
    return str(error.value)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Three revisions, of January, March and May; the strategy lies in cities/ghent."""
    made = new_repository(tmp_path / "repository")
    commit(made, {"cities/ghent/strategy.yaml": FIRST, "other.txt": "x"}, "2026-01-01")
    commit(made, {"cities/ghent/strategy.yaml": SECOND}, "2026-03-01")
    commit(
        made, {"cities/ghent/strategy.yaml": THIRD, "cities/ghent/more.yaml": "{}"}, "2026-05-01"
    )
    return made


@pytest.fixture
def ghent(repository: Path) -> Path:
    return repository / "cities" / "ghent"


# Names of revisions.


@pytest.mark.parametrize(
    "name",
    ["HEAD~2", "HEAD^^", "HEAD^1~1", "@~2", "v1.0", "v1.0^{}", "v1.0^{commit}", "v1.0~0", "old",
     "refs/heads/old", "heads/old", "tags/v1.0", "light", "team/dei", "HEAD~2^0", "main~2",
     "v1.0^0", "origin/main", "origin"],
)  # fmt: skip
def test_a_revision_goes_by_every_usual_name(repository: Path, ghent: Path, name: str) -> None:
    git(repository, "branch", "old", "HEAD~2")
    git(repository, "branch", "team/dei", "HEAD~2")
    git(repository, "tag", "light", "HEAD~2")
    git(repository, "tag", "-a", "v1.0", "-m", "v", "HEAD~2")
    git(repository, "update-ref", "refs/remotes/origin/main", "HEAD~2")
    git(repository, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    assert was(ghent, name) == {"strategy.yaml": FIRST}


@pytest.mark.parametrize("packed", [False, True])
def test_a_revision_goes_by_the_beginning_of_its_number(
    repository: Path, ghent: Path, packed: bool
) -> None:
    whole = git(repository, "rev-parse", "HEAD~1").strip()
    if packed:
        git(repository, "gc", "-q")
    for length in (7, 8, 12, 39, 40):
        assert was(ghent, whole[:length]) == {"strategy.yaml": SECOND}
    git(repository, "tag", "-am", "v", "v2", "HEAD~2")
    described = git(repository, "describe", "HEAD~1").strip()
    assert was(ghent, described) == {"strategy.yaml": SECOND}


def test_the_second_parent_of_a_merge_has_a_name(repository: Path, ghent: Path) -> None:
    git(repository, "checkout", "-qb", "side", "HEAD~1")
    commit(repository, {"side.txt": "x"})
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-m", "m", "side")
    assert was(ghent, "HEAD^2") == {"strategy.yaml": SECOND}
    assert "strategy.yaml" in was(ghent, "HEAD^1")


@pytest.mark.parametrize(
    "name",
    ["nowhere", "HEAD~3", "HEAD^2", "--output=/tmp/x", "HEAD; ls", "HEAD:cities", ":/x", "..HEAD",
     "HEAD..HEAD", "../../etc/passwd", "refs/../HEAD", "HEAD^{tree}", "^HEAD", "~1", "abcd",
     "ffffffff", "f" * 40, "HEAD~99999999999999999999", "HEAD\n", "HEAD\0", "\udce9", "a" * 5000,
     "index", "config", "logs/HEAD", "objects", "HEAD.lock", "-", "@@", "HEAD^{/x}"],
)  # fmt: skip
def test_what_is_no_revision_is_refused(ghent: Path, name: str) -> None:
    assert "is not a git revision" in refused(ghent, name) or "is missing in git" in refused(
        ghent, name
    )


@pytest.mark.parametrize("name", ["@{yesterday}", "HEAD@{1}", "main@{2026-01-01}", "@{u}"])
def test_the_log_of_one_clone_is_no_ground_to_stand_on(ghent: Path, name: str) -> None:
    assert "reflog" in refused(ghent, name)


def test_a_file_in_git_is_no_revision(repository: Path, ghent: Path) -> None:
    blob = git(repository, "rev-parse", "HEAD:other.txt").strip()
    assert "not a revision" in refused(ghent, blob)
    assert "is not a git revision" in refused(ghent, blob[:9])


def test_a_beginning_that_several_have_is_refused(repository: Path, ghent: Path) -> None:
    stream = "".join(
        f"commit refs/heads/many\ncommitter a <a@b> {n} +0000\ndata 1\nm\n\n" for n in range(3000)
    )
    git(repository, "fast-import", "--quiet", given=stream.encode())
    names = git(repository, "rev-list", "many").split()
    begun = [name[:4] for name in names]
    twice = next(item for item in begun if begun.count(item) > 1)
    assert "several revisions" in refused(ghent, twice)


# Days.


@pytest.mark.parametrize(
    "day, text",
    [("2026-01-01", FIRST), ("2026-02-28", FIRST), ("2026-03-01", SECOND), ("2026-04-30", SECOND),
     ("2026-05-01", THIRD), ("2099-01-01", THIRD)],
)  # fmt: skip
def test_a_day_means_its_last_revision(ghent: Path, day: str, text: str) -> None:
    assert was_on(ghent, day)["strategy.yaml"] == text


def test_a_day_before_all_is_refused(ghent: Path) -> None:
    with pytest.raises(DeiframeError, match="There is no revision"):
        was_on(ghent, "2025-12-31")


def test_work_that_was_merged_later_was_not_there_yet(repository: Path, ghent: Path) -> None:
    git(repository, "checkout", "-qb", "draft", "HEAD~1")
    commit(repository, {"cities/ghent/strategy.yaml": MAIN + "title: draft\n"}, "2026-04-01")
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "-s", "ours", "-m", "m", "draft", day="2026-06-01")
    assert was_on(ghent, "2026-04-15")["strategy.yaml"] == SECOND


def test_the_day_of_a_revision_is_that_of_who_made_it(repository: Path, ghent: Path) -> None:
    env = {"TZ": "America/Los_Angeles"}
    code = "import sys; from pathlib import Path; from deiframe.history import revision\nwith revision(Path(sys.argv[1]), 'HEAD') as past: print(past.on)"  # fmt: skip
    text = subprocess.run(
        [sys.executable, "-c", code, str(ghent)], capture_output=True, text=True, env={**os.environ, **env}, check=True,
    ).stdout  # fmt: skip
    assert text.strip() == "2026-05-01"


# Kinds of repositories.


def packed(repository: Path) -> Path:
    git(repository, "repack", "-adq", "--depth=50", "-f")
    git(repository, "pack-refs", "--all")
    return repository


def indexed(repository: Path) -> Path:
    git(repository, "repack", "-adq", "-f")
    git(repository, "multi-pack-index", "write")
    git(repository, "commit-graph", "write", "--reachable")
    return repository


def worktree(repository: Path) -> Path:
    git(repository, "worktree", "add", "-q", "../worktree", "-b", "side")
    return repository.parent / "worktree"


def submodule(repository: Path) -> Path:
    above = new_repository(repository.parent / "above")
    git(above, "submodule", "--quiet", "add", str(repository), "below/repository")
    return above / "below" / "repository"


def apart(repository: Path) -> Path:
    git(repository.parent, "clone", "-q", "--separate-git-dir=apart.git", "repository", "apart")
    git(repository.parent / "apart", "config", "core.worktree", str(repository.parent / "apart"))
    return repository.parent / "apart"


def inside(repository: Path) -> Path:
    place = repository.parent / "inside"
    git(repository.parent, "clone", "-q", "--bare", "repository", "inside/.bare")
    (place / ".git").write_text("gitdir: ./.bare\n")
    git(place, "worktree", "add", "-q", "main", "main")
    return place / "main"


def detached(repository: Path) -> Path:
    git(repository, "checkout", "-q", "--detach")
    return repository


def linked(repository: Path) -> Path:
    link = repository.parent / "linked"
    link.symlink_to(repository)
    return link


def repacked(repository: Path) -> Path:
    git(repository.parent, "clone", "-q", "--shared", "repository", "repacked")
    git(repository.parent / "repacked", "repack", "-adq")
    return repository.parent / "repacked"


def partial(repository: Path) -> Path:
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(
        repository.parent,
        "clone",
        "-q",
        "--filter=blob:limit=1m",
        f"file://{repository}",
        "partial",
    )
    return repository.parent / "partial"


def sha256(repository: Path) -> Path:
    made = new_repository(repository.parent / "sha256", "--object-format=sha256")
    for text, day in ((FIRST, "2026-01-01"), (SECOND, "2026-03-01"), (THIRD, "2026-05-01")):
        commit(made, {"cities/ghent/strategy.yaml": text, "cities/ghent/more.yaml": "{}"}, day)
    git(made, "repack", "-dq")
    return made


KINDS = (packed, indexed, worktree, submodule, apart, inside, detached, linked, repacked, partial, sha256)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_repository_is_read(repository: Path, kind: Callable[[Path], Path]) -> None:
    folder = kind(repository) / "cities" / "ghent"
    assert was(folder, "HEAD~1")["strategy.yaml"] == SECOND
    assert was(folder, "HEAD")["strategy.yaml"] == THIRD
    assert was_on(folder, "2026-02-01")["strategy.yaml"] == FIRST


def test_a_shallow_clone_says_that_it_is(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository}", "shallow")
    folder = tmp_path / "shallow" / "cities" / "ghent"
    assert was(folder, "HEAD")["strategy.yaml"] == THIRD
    for name in ("HEAD~1", "nowhere", "v1.0"):
        assert "fetch-depth: 0" in refused(folder, name)
        assert "GIT_DEPTH: 0" in refused(folder, name)
    with pytest.raises(DeiframeError, match="shallow"):
        was_on(folder, "2026-02-01")


def test_a_partial_clone_says_that_files_were_not_fetched(repository: Path, tmp_path: Path) -> None:
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", f"file://{repository}", "partial")
    folder = tmp_path / "partial" / "cities" / "ghent"
    assert was(folder, "HEAD")["strategy.yaml"] == THIRD
    assert "Clone it without --filter" in refused(folder, "HEAD~1")


def test_objects_kept_elsewhere_are_not_read_and_it_says_what_to_do(
    repository: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "-q", "--shared", "repository", "shared")
    assert "git repack -a -d" in refused(tmp_path / "shared" / "cities" / "ghent", "HEAD~1")


def test_a_form_that_is_not_known_is_named(repository: Path, ghent: Path) -> None:
    git(repository, "config", "core.repositoryformatversion", "1")
    git(repository, "config", "extensions.refStorage", "reftable")
    assert "reftable" in refused(ghent, "HEAD")


def test_ten_thousand_revisions_are_read(tmp_path: Path) -> None:
    made = new_repository(tmp_path / "many")
    stream = "".join(
        f"commit refs/heads/main\ncommitter a <a@b> {1_600_000_000 + n * 3600} +0100\ndata 1\nm\n"
        f"M 644 inline city/strategy.yaml\ndata {len(MAIN) + 8}\n{MAIN}n: {n:04}\n\n\n"
        for n in range(10_000)
    )
    git(made, "fast-import", "--quiet", given=stream.encode())
    (made / "city").mkdir()
    (made / "city" / "strategy.yaml").write_text(MAIN)
    assert "n: 0000" in was(made / "city", "HEAD~9999")["strategy.yaml"]
    with revision_on(made / "city", dt.date(2020, 9, 13)) as past:
        assert "n: 0010" in (past.folder / "strategy.yaml").read_text()


# Another name then.


LONG = MAIN + "".join(f"# line {n}\n" for n in range(20))


def test_a_folder_that_had_another_name_is_followed(tmp_path: Path) -> None:
    made = new_repository(tmp_path)
    commit(made, {"gent/strategy.yaml": LONG + "# 1\n", "brugge/strategy.yaml": MAIN + "x: 1\n"})
    git(made, "mv", "gent", "ghent")
    commit(made, {"ghent/strategy.yaml": LONG + "# 2\n"}, "2026-02-01")
    git(made, "mv", "ghent", "cities-ghent")
    commit(made, {"cities-ghent/strategy.yaml": LONG + "# 3\n"}, "2026-03-01")
    commit(made, {"cities-ghent/strategy.yaml": LONG.upper()}, "2026-04-01")
    assert was(made / "cities-ghent", "HEAD~3")["strategy.yaml"].endswith("# 1\n")
    assert was(made / "cities-ghent", "HEAD~2")["strategy.yaml"].endswith("# 2\n")
    assert was_on(made / "cities-ghent", "2026-01-15")["strategy.yaml"].endswith("# 1\n")


@pytest.mark.parametrize("before, after", [("", "plan"), ("plan", ""), ("a/b/c", "d")])
def test_a_strategy_that_moved_up_or_down_is_followed(
    tmp_path: Path, before: str, after: str
) -> None:
    made = new_repository(tmp_path)
    commit(made, {f"{before}/strategy.yaml".lstrip("/"): LONG})
    (made / before / "strategy.yaml").unlink()
    commit(made, {f"{after}/strategy.yaml".lstrip("/"): LONG}, "2026-02-01")
    assert was(made / after, "HEAD~1") == {"strategy.yaml": LONG}


def test_a_folder_that_was_renamed_on_a_branch_and_merged_is_followed(tmp_path: Path) -> None:
    made = new_repository(tmp_path)
    commit(made, {"gent/strategy.yaml": LONG})
    git(made, "checkout", "-qb", "side")
    git(made, "mv", "gent", "ghent")
    commit(made, {}, "2026-02-01")
    git(made, "checkout", "-q", "main")
    commit(made, {"other.txt": "x"}, "2026-02-02")
    git(made, "merge", "-q", "--no-ff", "-m", "m", "side", day="2026-02-03")
    assert was(made / "ghent", "HEAD~2") == {"strategy.yaml": LONG}
    assert was(made / "ghent", "HEAD~1") == {"strategy.yaml": LONG}


def test_a_folder_that_was_renamed_since_the_last_revision_is_followed(tmp_path: Path) -> None:
    made = new_repository(tmp_path)
    commit(made, {"gent/strategy.yaml": LONG, "brugge/strategy.yaml": LONG})
    (made / "gent").rename(made / "ghent")
    assert was(made / "ghent", "HEAD") == {"strategy.yaml": LONG}


def test_another_strategy_is_not_taken_for_this_one(tmp_path: Path) -> None:
    made = new_repository(tmp_path)
    commit(made, {"gent/strategy.yaml": LONG})
    (made / "gent" / "strategy.yaml").unlink()
    commit(made, {"leuven/strategy.yaml": MAIN + "completely: different\n" * 50}, "2026-02-01")
    assert "There was no strategy" in refused(made / "leuven", "HEAD~1")


def test_what_is_not_committed_yet_has_no_past(tmp_path: Path) -> None:
    made = new_repository(tmp_path)
    (made / "strategy.yaml").write_text(MAIN)
    with pytest.raises(DeiframeError, match="Nothing is committed yet"):
        was_on(made, "2026-01-01")
    commit(made, {"strategy.yaml": MAIN})
    (made / "new").mkdir()
    (made / "new" / "strategy.yaml").write_text("other: words\n")
    assert "is not committed in git yet" in refused(made / "new", "HEAD")


def test_without_a_repository_it_says_what_else_to_do(tmp_path: Path) -> None:
    assert "saved assessment" in refused(tmp_path, "HEAD")


# Which files.


def test_what_a_strategy_is_not_read_from_stays_behind(tmp_path: Path) -> None:
    made = new_repository(tmp_path)
    (made / "link.yaml").symlink_to("/etc/passwd")
    (made / "folder").symlink_to("/etc")
    wanted = {"strategy.yaml": MAIN, "a/b/c.yml": "x", "measurements/2026.csv": "y"}
    commit(
        made,
        {
            **wanted,
            "notes.docx": "x", ".hidden.yaml": "x", ".folder/x.yaml": "x",
            "other/strategy.yaml": MAIN, "other/more.yaml": "x",
        },
    )  # fmt: skip
    assert was(made, "HEAD") == dict(sorted(wanted.items()))


def test_the_name_of_a_folder_in_another_unicode_form_is_the_same(tmp_path: Path) -> None:
    made = new_repository(tmp_path)
    commit(made, {"Besan\u00e7on/strategy.yaml": MAIN})
    (made / "Besan\u00e7on").rename(made / "Besanc\u0327on")
    assert was(made / "Besanc\u0327on", "HEAD") == {"strategy.yaml": MAIN}
