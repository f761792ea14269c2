"""Texts: plain words, words that a file's format could misread, and words that mean harm."""

from typing import Final

from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.model.text import Text, Translations, is_blank

_LANGUAGES: Final = (*LANGUAGES, "ga")

_AWKWARD: Final = (
    "no", "yes", "null", "~", "1e3", "0x1f", "017", "1_000", "12:30:00", "2020-01-01", "true",
    "a: b", "a #b", "- a", "? a", "!tag", "&anchor", "*alias", "%percent", "@at", "`tick`", "{a}",
    "[a]", "'", '"', "\\", "a\nb", "a\n\n  b\n", " a", "a ", "é ü ß", "😀", "a\tb", "|", ">",
)  # fmt: skip

SWEPT: Final = (
    '<b>x</b><IMG SRC="file:///etc/passwd"/>',
    '"; evil [URL="javascript:alert(1)"]; "',
    '\'" URL="javascript:alert(1)" x="',
    "</TD></TR></TABLE>",
    "\\N \\G \\",
    "&#x202e;&#60;b&#62;&lt;b&gt;&#0;",
    "{a|<b> c}",
    "*/ ]]> --> <!-- //",
    "::error::a\nb\r\n##[error]c ##vso[task.x]d\u2028e\x1b[31m\x07\u202e\u200f",
    "{datum.x} {0} {x} {{y}} %s ${x}",
    "[a](javascript:alert(1)) `c` | d | @e",
    " ",
    "",
)
"""Of each harm one: every law about harm tries each of these, in every place that holds a text."""

HARMFUL: Final = (
    "<b>",
    '<b> URL="javascript:alert(1)" x=<i>',
    '"; evil [URL="javascript:alert(1)"]; "',
    "</TD></TR></TABLE>",
    '<IMG SRC="file:///etc/passwd"/>',
    "<script>alert(1)</script>",
    "]]> --> */ <!-- &amp; &#0;",
    "\\N \\G \\",
    "[a](javascript:alert(1)) ![b](http://x.invalid) `c` | d |",
    "=1+1", "+1", "-1", "@SUM(A1)",
    "::error::x%0Ay", "\r\n::error::x", "a\u2028b\u2029c\x85d",
    "\x00\x07\x1b[31m\x7f\x9b",
    "\u202eright to left\u2066\u200f\ufeff",
    "{x}", "{0}", "{", "}}", "%s %(x)s", "${x}", "{datum.x}", "{{x}}",
    "no", "~", "2020-01-01", "1e3", "- a", "!!python/object:x", "&a *a", "a: b #c", "%YAML 9",
    "w" * 200,
    *SWEPT,
    "e\u0301" * 5 + "\U0001f469\u200d\U0001f4bb" + "\U0010ffff" + "ﷺ",
    "",
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Texts that say something, without control characters; some YAML would read otherwise."""
    return _TEXTS


def sayings(words: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Text]:
    """Texts in one language, or in several; of the ``words`` where these are given."""
    if words is None:
        return _SAYINGS
    several = st.dictionaries(st.sampled_from(_LANGUAGES), words, min_size=1, max_size=2)
    return st.one_of(words, words, words, several.map(Translations))


def hostile_texts() -> st.SearchStrategy[str]:
    """Texts that mean harm to whatever shows them.

    Markup, addresses that run code, control characters and those that turn the direction of text,
    beginnings of formulas, templates, look-alikes of YAML, very long words, very large letters.
    """
    return _HOSTILE


_LETTERS: Final = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], include_characters="\n\t"
)
_TEXTS: Final = st.sampled_from(_AWKWARD) | st.text(_LETTERS, min_size=1, max_size=20).filter(
    lambda text: not is_blank(text)
)
_SAYINGS: Final = sayings(_TEXTS)
_HOSTILE: Final = st.sampled_from(HARMFUL) | st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\"'\\{}[]|=\n\r\x00\x1b\u202e"),
    max_size=20,
)
