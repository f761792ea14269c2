"""What CI servers, terminals and forges take for a command in what is printed.

Written from the public descriptions of their log formats; wider than they are, where those leave
something open: case, and signs that cannot be seen, count for nothing.
"""

import re
from collections.abc import Iterator

UNSEEN = re.compile("[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
                    "\U000e0000-\U000e0fff\x00-\x08\x0e-\x1f\x7f]")  # fmt: skip
COLOUR = re.compile(r"\x1b\[[0-9;]*[mK]")
LINK = re.compile(r"\x1b\]8;;(?:file://[\x21-\x7e]*)?\x1b\\")
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0060]")  # fmt: skip

ANYWHERE = {
    "Azure": re.compile(r"##vso\[", re.I),
    "Azure or GitHub": re.compile(r"##[\w.-]*\["),
    "TeamCity": re.compile(r"##teamcity\[", re.I),
}
AT_START = {
    "GitHub": re.compile(r"\s*::"),
    "GitLab": re.compile(r"\s*section_(?:start|end):"),
    "Travis": re.compile(r"\s*travis_(?:fold|time):"),
    "Buildkite": re.compile(r"(?:---|\+\+\+|~~~)\s|\^\^\^\s+\+\+\+"),
}


def acted_on(log: str, *, but: str = "") -> list[str]:
    """Each line on which a server would act, with whose it is; ``but`` is a server that may."""
    found = [
        f"GitLab: {match[0]!r}" for match in re.finditer(r"section_\w+:\d+:\S+\r\x1b\[0K", log)
    ]
    for line in re.split("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", log):
        for seen in readings(line):
            found += [f"{name}: {line!r}" for name, item in ANYWHERE.items() if item.search(seen)]
            found += [
                f"{name}: {line!r}"
                for name, item in AT_START.items()
                if name != but and item.match(seen)
            ]
    return found


def readings(line: str) -> Iterator[str]:
    """A line as it came, and as servers show it."""
    plain = LINK.sub("", COLOUR.sub("", line))
    yield from {line, plain, UNSEEN.sub("", plain)}


def steers_a_terminal(log: str) -> list[str]:
    """What is neither letters nor a colour or link of our own."""
    return STEERING.findall(LINK.sub("", re.sub(r"\x1b\[(?:[0-4]|2[1-4]|[349][0-79])m", "", log)))


HARMFUL = (
    "##vso[task.setvariable variable=PATH]x",
    "##VSO[task.complete result=Succeeded]",
    "##[error]x",
    "##[command]x",
    "a##[add-path]/tmp",
    "#\u200d#vso[task.uploadfile]/etc/passwd",
    "::error file=x::boom",
    "::add-mask::x",
    "\u200d::set-output name=a::b",
    ":\u00ad:stop-commands::x",
    "\u00a0::warning::x",
    "##teamcity[buildStatus status='SUCCESS']",
    "section_start:1700000000:x[collapsed=true]\r\x1b[0K",
    "travis_fold:start:x\r",
    "--- hidden",
    "+++ hidden",
    "~~~ hidden",
    "^^^ +++",
    "\x1b[8mhidden\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "\x9b31mred",
    "over\rwritten",
    "back\x08space",
    "left\u202eright\u2066\u200f\u061c",
    "zero\u200bwidth\u2060\ufeff",
    "line\u2028paragraph\u2029next\x85",
    "tags\U000e0041\U000e0042",
)
"""Texts that mean harm, one for each way of doing it."""


def harm() -> str:
    """All of them, so that each stands first in a line of its own, and after a break at any width."""
    lines = "\n".join(item for text in HARMFUL for item in (text, f"  {text}"))
    return f"{lines}\n" + " ".join(["::error::x ##vso[a]b --- x"] * 12 + ["::notice::"] * 30)
