"""What ``deiframe plugin new`` writes: the names in a new plugin, and its files as a mapping."""

from __future__ import annotations

import itertools
import re
import string
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Final

import attrs

from deiframe.about import LANGUAGES
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message
from deiframe.slugs import slug

LONGEST: Final = 40
"""So long may the name of a plugin be."""

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PREFIX: Final = re.compile(r"(?!DEI)[A-Z]{2,6}")
_OWN: Final = "deiframe"
_TITLE_SIGNS: Final = frozenset(" '’.,()&/-")
_LONGEST_TITLE: Final = 60
_CATALOGUE: Final = re.compile(r"/locale/([^/]+)/")
_FOR_CATALOGUES: Final = frozenset({"hatch_build.py", "tests/test_translations.py"})
_NOT_TEXT_IN_YAML: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


@attrs.frozen
class NewPlugin:
    """What a plugin that is to be written is called; ``title`` says whose it is.

    ``languages`` are those that it speaks, English among them.
    """

    name: str
    prefix: str
    title: str
    languages: tuple[str, ...] = LANGUAGES

    @property
    def distribution(self) -> str:
        """The name by which it is installed."""
        return f"{_OWN}-{self.name}"

    @property
    def package(self) -> str:
        """The name by which it is imported."""
        return self.distribution.replace("-", "_")

    @property
    def words(self) -> Mapping[str, str]:
        """What stands in the templates for each placeholder."""
        in_yaml = f'"{self.name}"' if self.name in _NOT_TEXT_IN_YAML else self.name
        return {
            "name": self.name,
            "name_in_yaml": in_yaml,
            "name_in_python": f"'{in_yaml}'" if '"' in in_yaml else f'"{in_yaml}"',
            "distribution": self.distribution,
            "package": self.package,
            "prefix": self.prefix,
            "prefix_lower": self.prefix.lower(),
            "title": self.title,
        }


def new_plugin(
    name: str,
    *,
    taken: Collection[str],
    prefix: str | None = None,
    prefixes: Collection[str] = (),
    title: str | None = None,
    languages: tuple[str, ...] = LANGUAGES,
) -> NewPlugin:
    """Make the names of a plugin; what is not given follows from its name.

    ``taken`` are names that mean something already, ``prefixes`` those that other plugins use.

    Raises:
        DeiframeError: one of them cannot be; says what is expected.
    """
    return NewPlugin(
        name=_fit_name(name, taken),
        prefix=_derived(name, prefixes) if prefix is None else _fit_prefix(prefix, prefixes),
        title=name.replace("-", " ").title() if title is None else _fit_title(title),
        languages=languages,
    )


def files_of(plugin: NewPlugin, templates: Mapping[str, str]) -> dict[str, str]:
    """The files of a plugin, by their path: templates with the plugin's words in them.

    A line that begins with ``%translated`` is there if the plugin speaks more than English, one
    with ``%english`` if it does not.
    """
    return {
        path.replace("PACKAGE", plugin.package)
        .replace("PREFIX", plugin.prefix.lower())
        .removesuffix(".tmpl"): string.Template(_chosen(plugin, text)).substitute(plugin.words)
        for path, text in sorted(templates.items())
        if _has_part(plugin, path)
    }


def _has_part(plugin: NewPlugin, path: str) -> bool:
    """Whether a plugin has a file: a catalogue of its languages, or what catalogues need."""
    found = _CATALOGUE.search(path)
    if found:
        return found[1] in plugin.languages
    return len(plugin.languages) > 1 or path.removesuffix(".tmpl") not in _FOR_CATALOGUES


def _chosen(plugin: NewPlugin, text: str) -> str:
    """A template without the lines that are not for this plugin."""
    wanted, other = ("translated", "english")[:: 1 if len(plugin.languages) > 1 else -1]
    text = re.sub(rf"^%{other} .*\n", "", text, flags=re.MULTILINE)
    return re.sub(rf"^%{wanted} ", "", text, flags=re.MULTILINE)


def _fit_name(name: str, taken: Collection[str]) -> str:
    if not _NAME.fullmatch(name) or len(name) > LONGEST:
        expected = message(
            "The name of a plugin consists of lowercase letters, digits and single hyphens, "
            "starts with a letter, and has at most {most} characters.",
            most=LONGEST,
        )
        raise DeiframeError(_suggesting(expected, _name_like(name, taken)))
    if name.startswith(f"{_OWN}-"):
        text = message("The package is named deiframe-NAME automatically.")
        raise DeiframeError(_suggesting(text, _name_like(name, taken)))
    if name in taken:
        text = message(
            "The name {name} is already that of a command or an installed plugin.", name=name
        )
        raise DeiframeError(_suggesting(text, _name_like(f"{name}-city", taken)))
    return name


def _suggesting(text: Message, suggestion: str) -> Message:
    if not suggestion:
        return text
    return message("{text} Try: {suggestion}", text=text, suggestion=suggestion)


def _name_like(text: str, taken: Collection[str]) -> str:
    """A name that can be, and is near to a text; empty where there is none."""
    name = slug(text).removeprefix(f"{_OWN}-").lstrip("0123456789-")[:LONGEST].rstrip("-")
    return name if name and name not in taken else ""


def _fit_prefix(prefix: str, prefixes: Collection[str]) -> str:
    if not _PREFIX.fullmatch(prefix):
        raise DeiframeError(
            message(
                "The prefix of codes consists of two to six capital letters that do not start "
                "with DEI, such as ABC."
            )
        )
    if prefix in prefixes:
        raise DeiframeError(
            message("The prefix {prefix} is already used by an installed plugin.", prefix=prefix)
        )
    return prefix


def _derived(name: str, prefixes: Collection[str]) -> str:
    """Three capitals that remind of the name, and that no other plugin uses."""
    return next(
        prefix
        for prefix in _candidates(re.sub(r"[^A-Z]", "", name.upper()))
        if _PREFIX.fullmatch(prefix) and prefix not in prefixes
    )


def _candidates(letters: str) -> Iterator[str]:
    yield letters[:3] if len(letters) >= 3 else ""
    first, rest = letters[:1], letters[1:]
    yield from (first + item + other for item, other in itertools.combinations(rest, 2))
    everything = itertools.product(string.ascii_uppercase, repeat=2)
    yield from (first + item + other for item, other in everything)


def _fit_title(title: str) -> str:
    text = unicodedata.normalize("NFC", title).strip()
    plain = all(item.isalpha() or item.isdecimal() or item in _TITLE_SIGNS for item in text)
    if not text or not plain or len(text) > _LONGEST_TITLE:
        raise DeiframeError(
            message(
                "The title may contain letters, digits and {signs}, at most {most} in all.",
                signs="' . , ( ) & / -",
                most=_LONGEST_TITLE,
            )
        )
    return text
