"""In all Markdown that is written, a strategy's texts are words: no markup, and nothing live."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ci_servers import acted_on, steers_a_terminal
from deiframe.about import LANGUAGES
from deiframe.extension_points.rule import Code
from deiframe.formats.document_markdown import write
from deiframe.formats.plain_markdown import fenced, plain, plain_line, prose
from deiframe.pages.rule_page import rule_page
from deiframe.plugins import load_all
from deiframe.sanitize import inert
from forges import kinds, reader, referred_to, shown

ONLY_WORDS = {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
LIVE = (
    "@name @all @org/team jan@gent.be mailto:a@b.it", "#12 org/repo#12 owner/repo@a5c3785", "!12 group/x!12",
    '%milestone %"next one" %3', '~label ~"a label" ~3', "&12 $12 *iteration:3", "GH-1 gh-2 ABC-12 A_1-3",
    "a5c3785ed8d6a35868bc169f07e40e889087fd2e a5c3785 1234567", ":tada: :+1: :100: people.yaml:100:3",
    "https://x.yz/a?b=c ftp://x.yz git://x //x.com www.x.yz gent.be a.b.it <https://x.y>", "[a](https://x.y)",
    "![b](https://x.y/c.png)", "[^1]", "- [ ] task", "* item", "+ item",
    "1. item", "1) item", "# heading", "heading\n===", "heading\n---", "---", "***", "> quote", ">>>", "a | b\n--- | ---", "```\ncode", "~~~ code", "    code", "`code` ``a``", "**b** __c__ *d* _e_ ~~f~~",
    "<b>x</b> <img src=x onerror=alert(1)> <!-- -->", "&lt;b&gt; &#64;name &commat;all", "\\@name \\<b>", "a  \nb\\\nc",
    "/close", "/assign @all", "::include{file=x}", "[[_TOC_]] [TOC]", "{+ a +} {- b -} [- c -]", "$x$ $`x`$ $$y$$",
    "::error::x", "##vso[x]", "> [!NOTE]", "\u202e\x1b[31m\u200b@name", "[issue:1] [vulnerability:3]", )  # fmt: skip
AWKWARD = (
    "[a]: https://x.y", "[^1]: note", "| a | b |", "@\u200dname #\u00ad12", "|" * 30, "\\" * 9, "]" * 9 + "(",
)  # fmt: skip

pieces = st.sampled_from(
    sorted({part for text in LIVE for part in re.split(r"(\W)", text) if part})
)
texts = (
    st.sampled_from((*LIVE, *AWKWARD))
    | st.lists(pieces, max_size=12).map("".join)
    | st.text(max_size=40)
)


@pytest.mark.parametrize("text", LIVE)
def test_as_it_stands_each_of_them_is_more_than_words(text: str) -> None:
    assert (
        referred_to(text) or acted_on(text) or kinds(text) - ONLY_WORDS or steers_a_terminal(text)
    )


@given(texts)
def test_words_are_words_wherever_they_stand(text: str) -> None:
    for written in (plain_line(text, "en"), f"# {plain(text, 'en')}", f"- {plain_line(text, 'en')}",
                    f"> {plain_line(text, 'en')}", f"**a** {plain(text, 'en')}"):  # fmt: skip
        assert not referred_to(written)
        assert not acted_on(inert(written))
        assert not steers_a_terminal(written)
        allowed = ONLY_WORDS | {"heading_open", "heading_close", "bullet_list_open", "list_item_open",
                                "list_item_close", "bullet_list_close", "blockquote_open", "blockquote_close",
                                "strong_open", "strong_close"}  # fmt: skip
        assert kinds(written) <= allowed
    assert kinds(plain_line(text, "en")) <= ONLY_WORDS


@given(texts)
def test_no_word_is_lost(text: str) -> None:
    from deiframe.sanitize import on_one_line

    item = "".join(shown(plain_line(text, "en"))).replace("\u2060", "")
    assert item.split() == on_one_line(text).split()


@given(texts, texts)
def test_a_cell_is_a_cell(item: str, other: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| {plain(item, 'en')} | {plain(other, 'en')} |\n"
    tokens = [token.type for token in reader().parse(table)]
    assert tokens.count("td_open") == 2
    assert not referred_to(table)


@pytest.mark.parametrize(
    "text", ["Gelijke kansen in 2026: 50% méér (+3,5)!", "C# & R&D, vraag 3", "strategy.yaml:18:3"]
)
def test_what_people_write_is_readable_in_the_source(text: str) -> None:
    assert plain_line(text, "en").replace("\\", "") == text


class TestPages:
    """What the authors of rules wrote: code stays code, and the rest is plain."""

    def test_code_stays_code(self) -> None:
        written = prose("Use `a_b` and *c*, as @all `x|y` say.", "en")
        assert "`a_b`" in written
        assert not referred_to(written)
        assert kinds(written) == {*ONLY_WORDS, "code_inline"} - {"text_special"}

    @given(texts)
    def test_no_page_goes_further(self, text: str) -> None:
        assert kinds(prose(text, "en")) <= {*ONLY_WORDS, "code_inline"}

    @given(texts)
    def test_an_example_ends_where_its_fence_does(self, text: str) -> None:
        assert kinds(fenced(text)) == {"fence"}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_page_that_there_is_tells_anybody(self, language: str) -> None:
        for rule in load_all({"rules"}).rules:
            written = write(rule_page(Code(rule.page, rule)), language)
            assert not referred_to(written)
            assert not acted_on(inert(written))


@pytest.mark.parametrize("command", [
    ("check", "--profile", "strict"), ("assess", "-v"), ("assess", "-v", "--since", "EARLIER"), ("agenda",),
])  # fmt: skip
@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa"])
def test_no_text_of_a_strategy_is_live(
    tmp_path: Path, command: tuple[str, ...], city: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from deiframe.cli.main import main
    from hostile_cities import hostile

    earlier = tmp_path / "earlier.json"
    for number, text in enumerate(("\n".join(LIVE), *LIVE[4::24])):
        folder = hostile(tmp_path / str(number), city, text)
        if "EARLIER" in command and number == 0:
            with pytest.raises(SystemExit):
                main(
                    [
                        "assess",
                        str(folder),
                        "--on",
                        "2021-01-01",
                        "--format",
                        "json",
                        "-o",
                        str(earlier),
                    ]
                )
            capsys.readouterr()
        name, *options = (str(earlier) if item == "EARLIER" else item for item in command)
        with pytest.raises(SystemExit):
            main([name, str(folder), *options, "--format", "markdown"])
        written = capsys.readouterr().out
        assert len(written.splitlines()) > 3
        assert not referred_to(written)
        assert not kinds(written) & {
            "link_open",
            "image",
            "html_block",
            "html_inline",
            "fence",
            "code_block",
        }
        assert inert(written) == written
