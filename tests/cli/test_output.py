"""What commands write, where they write it, and what they never write over."""

import io
import json
import os
import stat
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deiframe.cli.main import main
from deiframe.drawing.picture_kinds import PICTURE_KINDS
from deiframe.extension_points.diagram import FORMS
from deiframe.extension_points.format import Writes
from deiframe.formats import format_named, format_names

STRATEGY = (
    "deiframe: 1\nmunicipality: {name: Genk, country: BE}\nvisions: {v: {title: V}}\n"
    "objectives: {a: {title: A, contributes_to: v}, b: {title: B, contributes_to: v}}\n"
)
PART = "groups: {g: {title: G}}\n"
BROKEN = "groups: [\n"
NOTES = b"My own notes.\n"
ON = ("--on", "2026-11-24")


@attrs.frozen
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run the program with arguments, in English."""
    monkeypatch.setenv("DEIFRAME_LANGUAGE", "en")

    def ran(*arguments: object) -> Ran:
        with pytest.raises(SystemExit) as leaving:
            main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        assert "itself failed" not in told.err
        return Ran(int(leaving.value.code or 0), told.out, told.err)

    yield ran
    os.environ.pop("LANGUAGE", None)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return made(tmp_path / "city")


def made(folder: Path) -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "strategy.yaml").write_text(STRATEGY)
    (folder / "sub" / "people.yaml").write_text(PART)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Each command that writes a file: its arguments, the suffix of a file, the form asked for.
WRITERS: list[tuple[tuple[str, ...], str]] = [
    *(
        (("check", "{city}", "--format", name), format_named(name).kind.suffixes[0])
        for name in format_names()
    ),
    (("check", "{city}"), "txt"),
    (("check", "{city}", "--statistics"), "log"),
    *((("assess", "{city}"), suffix) for suffix in ("txt", "json", "md", "docx")),
    *((("assess", "{city}", "--why", "4.2"), suffix) for suffix in ("txt", "json", "md")),
    *((("render", "roadmap", "{city}"), suffix) for suffix in ("svg", "dot")),
    (("render", "principles-wheel", "{city}"), "svg"),
    *(
        (("agenda", "{city}", *ON, "--agenda", "steering-meeting"), suffix)
        for suffix in ("txt", "md", "docx")
    ),
    *((("explain", *more), suffix) for more in ((), ("DEI104",)) for suffix in ("txt", "json", "md")),
    (("explain", "4.2"), "md"),
    *((("schema", *more), "json") for more in ((), ("--part",), ("--of", "assessment"))),
    *((("plugin", "list"), suffix) for suffix in ("txt", "json")),
]  # fmt: skip
PICTURES_TOO = [(("render", "roadmap", "{city}"), suffix) for suffix in ("png", "pdf")]


def named(writer: tuple[tuple[str, ...], str]) -> str:
    return f"{' '.join(writer[0][:3])}-{writer[1]}"


def call(arguments: tuple[str, ...], city: Path) -> list[str]:
    return [argument.format(city=city) for argument in arguments]


@pytest.mark.parametrize(("arguments", "suffix"), [*WRITERS, *PICTURES_TOO], ids=map(named, [*WRITERS, *PICTURES_TOO]))  # fmt: skip
class TestEveryCommandThatWrites:
    def test_says_so_writes_again_and_stops_at_what_is_changed_or_else(
        self, run: Run, city: Path, tmp_path: Path, arguments: tuple[str, ...], suffix: str
    ) -> None:
        target = tmp_path / f"x.{suffix}"
        again = (*call(arguments, city), "-o", target)
        for _ in range(2):  # what it wrote itself, it writes over
            ran = run(*again)
            assert (ran.out, ran.err) == ("", f"Wrote {target}\n")
        whole = target.read_bytes()
        target.write_bytes(NOTES)
        ran = run(*again)
        assert (ran.code, ran.out) == (2, "")
        assert "--force" in ran.err
        assert target.read_bytes() == NOTES
        assert run(*again, "--force").err == f"Wrote {target}\n"
        assert target.read_bytes() == whole


@pytest.mark.parametrize(("arguments", "suffix"), WRITERS, ids=map(named, WRITERS))
class TestEveryCommand:
    def test_writes_to_standard_output_by_a_hyphen(
        self,
        city: Path,
        tmp_path: Path,
        arguments: tuple[str, ...],
        suffix: str,
        capfdbinary: pytest.CaptureFixture[bytes],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:  # fmt: skip
        form = {"md": "markdown", "txt": "text", "log": "text"}.get(suffix, suffix)
        asked = () if "--format" in arguments or "schema" in arguments else ("--format", form)
        monkeypatch.chdir(tmp_path)
        with pytest.raises(SystemExit):
            main([*call(arguments, city), *asked, "-o", "-"])
        told = capfdbinary.readouterr()
        assert told.out or "github" in arguments
        assert b"Wrote" not in told.err
        assert [path.name for path in tmp_path.iterdir()] == ["city"]

    def test_never_writes_over_what_was_read(
        self, run: Run, city: Path, tmp_path: Path, arguments: tuple[str, ...], suffix: str
    ) -> None:
        if "{city}" not in arguments:
            pytest.skip("reads no strategy")
        before = contents(city)
        link, hard = tmp_path / f"link.{suffix}", tmp_path / f"hard.{suffix}"
        link.symlink_to(city / "strategy.yaml")
        hard.hardlink_to(city / "sub" / "people.yaml")
        for target in (link, hard, city / "strategy.yaml", city / "sub" / ".." / "strategy.yaml"):
            for force in ((), ("--force",)):
                ran = run(*call(arguments, city), "-o", target, *force)
                assert ran.code == 2
                assert str(target) in ran.err
                assert contents(city) == before
        assert link.is_symlink()

    def test_refuses_a_folder_and_a_form_that_it_does_not_have(
        self, run: Run, city: Path, tmp_path: Path, arguments: tuple[str, ...], suffix: str
    ) -> None:
        for name in ("x.jpg", "x.pptx", "x.docxx", "x.yaml"):
            ran = run(*call(arguments, city), "-o", tmp_path / name)
            assert ran.code == 2
            assert f".{suffix}" in ran.err.replace(".log", "").replace(".txt", ".txt.log")
            assert not (tmp_path / name).exists()
        if "agenda" in arguments:
            return
        for folder in (tmp_path, f"{tmp_path}/new/", ""):
            ran = run(*call(arguments, city), "-o", folder, *(("--format", "svg") if "render" in arguments else ()))  # fmt: skip
            assert ran.code == 2
            assert "is a folder" in ran.err


class TestForms:
    @pytest.mark.parametrize(
        ("name", "start"),
        [("x.sarif", '{\n  "$schema"'), ("x.sarif.json", '{\n  "$schema"'), ("x.JSON", '{\n  "schema"'), ("x.xml", "<?xml"), ("x.md", "## ")],
    )  # fmt: skip
    def test_a_suffix_says_the_form(
        self, run: Run, city: Path, tmp_path: Path, name: str, start: str
    ) -> None:
        run("check", city, "-o", tmp_path / name)
        assert (tmp_path / name).read_text().startswith(start)

    @pytest.mark.parametrize(
        ("form", "name", "fits"),
        [
            ("sarif", "x.json", True), ("gitlab", "x.json", True), ("junit", "x.json", False),
            ("json", "x.sarif", False), ("text", "x.md", False), ("github", "x.txt", True),
            ("markdown", "x", True),
        ],
    )  # fmt: skip
    def test_a_format_and_a_suffix_agree(
        self, run: Run, city: Path, tmp_path: Path, form: str, name: str, fits: bool
    ) -> None:
        ran = run("check", city, "--format", form, "-o", tmp_path / name)
        assert (tmp_path / name).exists() == fits
        assert (ran.code == 2) != fits

    def test_a_name_says_its_form_or_is_refused(self, run: Run, city: Path, tmp_path: Path) -> None:
        ran = run("assess", city, "-o", tmp_path / "verslag.odt")
        assert ran.err.startswith(
            f"{tmp_path}/verslag.odt: the file's name must end in .docx, .md,"
        )
        assert run("assess", city, "-o", tmp_path / "verslag.docx").code == 0
        assert docx.Document(str(tmp_path / "verslag.docx")).paragraphs[0].text

    def test_a_picture_needs_a_form_for_standard_output(self, run: Run, city: Path) -> None:
        ran = run("render", "roadmap", city, "-o", "-")
        assert (ran.code, ran.out) == (2, "")
        assert "--format" in ran.err

    def test_several_pictures_need_a_file(self, run: Run, city: Path, tmp_path: Path) -> None:
        asked = ("render", "theory-of-change", city, "--format", "dot", "--split", "objective")
        for output in ("-", tmp_path / "name"):
            assert run(*asked, "-o", output).code == 2
        assert run(*asked, "-o", tmp_path / "a.dot").err.count("Wrote") == 3

    def test_of_several_pictures_all_are_written_or_none(
        self, run: Run, city: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "t").mkdir()
        (tmp_path / "t" / "b.dot").write_bytes(NOTES)
        ran = run("render", "theory-of-change", city, "--split", "objective", "-o", tmp_path / "t.dot")  # fmt: skip
        assert ran.code == 2
        assert [path.name for path in (tmp_path / "t").iterdir()] == ["b.dot"]
        assert not (tmp_path / "t.dot").exists()

    @pytest.mark.parametrize("command", [("render",), ("agenda",)])
    def test_a_list_goes_to_no_file(
        self, run: Run, tmp_path: Path, command: tuple[str, ...]
    ) -> None:
        assert run(*command, "--list", "-o", tmp_path / "x.svg").code == 2

    def test_the_forms_of_pictures_have_a_kind_each(self) -> None:
        assert tuple(PICTURE_KINDS) == FORMS


class TestKinds:
    def test_a_report_is_not_written_over_another(
        self, run: Run, city: Path, tmp_path: Path
    ) -> None:
        files = []
        for number, (arguments, suffix) in enumerate(WRITERS):
            file = tmp_path / f"{number}.{suffix}"
            run(*call(arguments, city), "-o", file)
            files.append((file, arguments))
        kinds = [
            *((format_named(name).kind, ("check", name)) for name in format_names()),
            *(
                (format_named(name, Writes.DOCUMENTS).kind.of("agenda"), ("agenda", name))
                for name in format_names(Writes.DOCUMENTS)
            ),
            *((kind, ("render", name)) for name, kind in PICTURE_KINDS.items()),
        ]
        for kind, (command, name) in kinds:
            for file, arguments in files:
                own = kind.recognise(file.read_bytes()).name == "OWN"
                fits = arguments[0] == command and (
                    name in arguments or file.suffix[1:] in (name, *kind.suffixes)
                )
                empty = file.stat().st_size == 0 or file.read_bytes() == b"[]\n"
                assert not own or fits or empty, (command, name, file, arguments)

    @pytest.mark.parametrize("content", [b"", b"\0" * 100, b"PK\x03\x04", b"[" * 10**5, b"{}", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", NOTES, b"<svg/>", b"\xff\xfe", b"null", b"1" * 5000])  # fmt: skip
    def test_no_kind_fails_on_any_content(self, content: bytes) -> None:
        kinds = [
            *(format_named(name).kind for name in format_names()),
            *(
                format_named(name, Writes.DOCUMENTS).kind.of("agenda")
                for name in format_names(Writes.DOCUMENTS)
            ),
            *PICTURE_KINDS.values(),
        ]
        for kind in kinds:
            if content:
                assert kind.recognise(content).name == "OTHER", kind.suffixes

    def test_an_empty_file_is_nothing_to_lose(self, run: Run, city: Path, tmp_path: Path) -> None:
        target = tmp_path / "made-by-mktemp.md"
        target.touch(0o600)
        assert run("assess", city, "-o", target).code == 0
        assert stat.S_IMODE(target.stat().st_mode) == 0o600

    def test_other_ends_of_lines_are_no_change(self, run: Run, city: Path, tmp_path: Path) -> None:
        target = tmp_path / "x.md"
        run("assess", city, "-o", target)
        target.write_bytes(b"\xef\xbb\xbf" + target.read_bytes().replace(b"\n", b" \r\n"))
        assert run("assess", city, "-o", target).code == 0

    def test_a_read_only_file_is_left_even_with_force(
        self, run: Run, city: Path, tmp_path: Path
    ) -> None:
        target = tmp_path / "x.md"
        run("assess", city, "-o", target)
        target.chmod(0o444)
        ran = run("assess", city, "-o", target, "--force", "--language", "en")
        assert (ran.code, "read-only" in ran.err) == (2, True)

    def test_a_file_that_cannot_be_read_as_yaml_is_not_written_over_either(
        self, run: Run, city: Path, tmp_path: Path
    ) -> None:
        (city / "broken.yaml").write_text(BROKEN)
        link = tmp_path / "x.md"
        link.symlink_to(city / "broken.yaml")
        assert run("check", city, "-o", link, "--force").code == 2
        assert (city / "broken.yaml").read_text() == BROKEN


class TestBaselines:
    def test_a_plan_does_not_become_a_baseline(self, run: Run, city: Path) -> None:
        before = contents(city)
        for more in ((), ("--update-baseline",), ("--update-baseline", "--force")):
            ran = run("check", city, "--baseline", city / "strategy.yaml", *more)
            assert ran.code == 2
            assert "--update-baseline" not in ran.err
        assert contents(city) == before

    @pytest.mark.parametrize("content", [b"{}", NOTES, b'{"schema": 1, "findings": []}'])
    def test_only_a_baseline_becomes_one(self, run: Run, city: Path, tmp_path: Path, content: bytes) -> None:  # fmt: skip
        file = tmp_path / "b.json"
        file.write_bytes(content)
        ran = run("check", city, "--baseline", file, "--update-baseline", "--force")
        assert (ran.code, file.read_bytes()) == (2, content)

    def test_one_that_a_merge_damaged_is_made_anew(self, run: Run, city: Path, tmp_path: Path) -> None:  # fmt: skip
        file = tmp_path / "b.json"
        run("check", city, "--baseline", file)
        whole = file.read_bytes()
        file.write_bytes(whole.replace(b"\n    {", b"\n<<<<<<< HEAD\n    {", 1))
        ran = run("check", city, "--baseline", file)
        assert (ran.code, "--update-baseline" in ran.err) == (2, True)
        run("check", city, "--baseline", file, "--update-baseline")
        assert file.read_bytes() == whole

    @pytest.mark.parametrize("name", ["b.yaml", "b.docx", "-"])
    def test_a_new_one_has_a_fitting_name(
        self, run: Run, city: Path, name: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(city)
        before = contents(city)
        assert run("check", ".", "--baseline", name).code == 2
        assert contents(city) == before

    def test_it_is_no_place_for_the_report(self, run: Run, city: Path, tmp_path: Path) -> None:
        file = tmp_path / "b.json"
        for _ in range(2):
            ran = run("check", city, "--baseline", file, "-o", f"{tmp_path}/city/../b.json", "--force")  # fmt: skip
            assert ran.code == 2
            run("check", city, "--baseline", file)
            assert b"accepted" in file.read_bytes()

    def test_a_saved_assessment_is_not_written_over_by_what_is_compared_with_it(
        self, run: Run, city: Path, tmp_path: Path
    ) -> None:
        saved = tmp_path / "then.json"
        run("assess", city, "-o", saved)
        before = saved.read_bytes()
        ran = run("assess", city, "--since", saved, "-o", saved, "--force")
        assert (ran.code, saved.read_bytes()) == (2, before)


class TestAgendas:
    ASKED = ("--agenda", "steering-meeting", "--language", "en")

    def test_each_day_has_its_file(self, run: Run, city: Path, tmp_path: Path) -> None:
        for day in ("2026-11-24", "2027-03-24"):
            run("agenda", city, "--on", day, "-o", tmp_path / "agendas", *self.ASKED)
        names = sorted(path.name[:26] for path in (tmp_path / "agendas").iterdir())
        assert names == ["2026-11-24-steering-meetin", "2027-03-24-steering-meetin"]

    def test_what_the_secretary_typed_stays(self, run: Run, city: Path, tmp_path: Path) -> None:
        target = tmp_path / "a.docx"
        asked = ("agenda", city, *ON, "-o", target, *self.ASKED)
        run(*asked)
        opened = docx.Document(str(target))
        opened.add_paragraph("Agreed: more benches.")
        opened.save(str(target))
        typed = target.read_bytes()
        ran = run(*asked)
        assert (ran.code, "was changed" in ran.err) == (2, True)
        assert target.read_bytes() == typed
        run(*asked, "--force")
        assert target.read_bytes() != typed

    def test_packed_otherwise_it_is_the_same(self, run: Run, city: Path, tmp_path: Path) -> None:
        target = tmp_path / "a.docx"
        asked = ("agenda", city, *ON, "-o", target, *self.ASKED)
        run(*asked)
        first = target.read_bytes()
        packed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(first)) as old, zipfile.ZipFile(packed, "w") as new:
            for name in reversed(old.namelist()):
                new.writestr(name, old.read(name))
        target.write_bytes(packed.getvalue())
        assert run(*asked).code == 0
        assert target.read_bytes() == first

    def test_of_several_all_are_written_or_none(self, run: Run, city: Path, tmp_path: Path) -> None:
        (city / "strategy.yaml").write_text(
            STRATEGY + "stakeholders:\n"
            "  one: {title: One, type: governing_body, meets_every: 3 months}\n"
            "  two: {title: Two, type: governing_body, meets_every: 3 months}\n"
        )
        folder = tmp_path / "out"
        folder.mkdir()
        mine = folder / "2026-11-24-steering-meeting-two.docx"
        mine.write_bytes(NOTES)
        assert run("agenda", city, *ON, "-o", folder, *self.ASKED).code == 2
        assert list(folder.iterdir()) == [mine]

    def test_a_file_without_a_suffix_is_no_folder(
        self, run: Run, city: Path, tmp_path: Path
    ) -> None:
        target = tmp_path / "agenda"
        target.write_bytes(NOTES)
        ran = run("agenda", city, *ON, "-o", target, *self.ASKED)
        assert (ran.code, target.read_bytes()) == (2, NOTES)

    def test_a_slash_says_that_it_is_a_folder(self, run: Run, city: Path, tmp_path: Path) -> None:
        run("agenda", city, *ON, "-o", f"{tmp_path}/agendas.2027/", *self.ASKED)
        assert (tmp_path / "agendas.2027").is_dir()


class TestMending:
    UNTIDY = "title: T   \ndeiframe: 1\nmunicipality: {country: BE, name: X}\n"

    def test_one_file_under_two_names_is_mended_once(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "strategy.yaml").write_text(self.UNTIDY)
        (tmp_path / "other.txt").hardlink_to(tmp_path / "strategy.yaml")
        link = tmp_path / "link.txt"
        link.symlink_to("strategy.yaml")
        ran = run("fmt", tmp_path, tmp_path / "other.txt", link)
        assert (ran.code, ran.err) == (0, "1 file was changed.\n")
        assert (tmp_path / "other.txt").samefile(tmp_path / "strategy.yaml")
        assert link.is_symlink()

    def test_a_read_only_file_is_said_and_the_others_are_mended(
        self, run: Run, tmp_path: Path
    ) -> None:
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "strategy.yaml").write_text(self.UNTIDY)
        (tmp_path / "a" / "strategy.yaml").chmod(0o444)
        ran = run("fmt", tmp_path)
        assert ran.code == 2
        assert f"{tmp_path}/a/strategy.yaml is read-only" in ran.err
        assert ran.err.endswith("1 file was changed.\n")
        assert run("check", tmp_path, "--fix").code == 2

    @pytest.mark.parametrize(
        ("content", "text"),
        [
            (b"a: 1\n---\nb: 2\n", "more than one document"),
            (b"a: !x 1\n", "!x"),
            (b"a: [\n", "1:4"),
            (b"caf\xe9: 1\n", "UTF-8"),
            ("a: 1\n".encode("utf-16"), "UTF-16"),
            (b"a: \0\n", "control character"),
        ],
    )
    @pytest.mark.parametrize("check", [(), ("--check",)])
    def test_what_cannot_be_laid_out_is_said_with_the_reason(
        self, run: Run, tmp_path: Path, content: bytes, text: str, check: tuple[str, ...]
    ) -> None:
        file = tmp_path / "part.yaml"
        file.write_bytes(content)
        ran = run("fmt", file, *check)
        assert ran.code == 2
        assert str(file) in ran.err
        assert text in ran.err
        assert file.read_bytes() == content

    def test_in_a_folder_too_and_the_rest_is_laid_out(self, run: Run, city: Path) -> None:
        (city / "broken.yaml").write_text(BROKEN)
        (city / "strategy.yaml").write_text(self.UNTIDY)
        ran = run("fmt", city)
        assert ran.code == 2
        assert "broken.yaml" in ran.err
        assert "1 file was changed." in ran.err


OUTPUTS = ("x.md", "x.json", "x.svg", "x.txt", "city/strategy.yaml", "city/sub/people.yaml", "-",
           "link.md", "hard.md", "hard.json", "city", "new/x.md", "", "b.json", "city/x.md")  # fmt: skip
COMMANDS = (("check",), ("assess",), ("assess", "--since", "{top}/b.json"), ("schema",),
            ("agenda", "--agenda", "steering-meeting"), ("render", "roadmap"), ("plugin", "list"),
            ("check", "--baseline", "{top}/b.json"), ("check", "--fix"),
            ("check", "--baseline", "{top}/hard.json", "--update-baseline"))  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(COMMANDS), st.sampled_from(OUTPUTS), st.booleans()),
        min_size=1,
        max_size=3,
    )
)
def test_whatever_is_asked_no_input_changes(
    run: Run, asked: list[tuple[tuple[str, ...], str, bool]]
) -> None:
    with TemporaryDirectory() as name:
        top = Path(name)
        city = made(top / "city")
        main_file = city / "strategy.yaml"
        (top / "link.md").symlink_to(main_file)
        (top / "hard.md").hardlink_to(main_file)
        (top / "hard.json").hardlink_to(main_file)
        run("fmt", city)
        before = {str(path): path.read_bytes() for path in city.rglob("*.yaml")}
        for command, output, force in asked:
            more = [item.format(top=top) for item in command]
            target = output if output in ("-", "") else str(top / output)
            run(*more, city, "-o", target, *(["--force"] if force else []))
            assert {str(path): path.read_bytes() for path in city.rglob("*.yaml")} == before
            assert (top / "hard.md").samefile(main_file)
            assert (top / "link.md").is_symlink()


def test_json_that_others_read_has_no_seal(run: Run, city: Path, tmp_path: Path) -> None:
    run("check", city, "-o", tmp_path / "x.json")
    assert set(json.loads((tmp_path / "x.json").read_text())) >= {"schema", "findings"}
