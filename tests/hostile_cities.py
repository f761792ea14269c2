"""Strategies that hold the same text wherever a text, or an id, a key or a word, can stand."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML

from deiframe.source.reader import read
from support import ROOT

WORDS = {"title", "description", "note", "because", "definition", "source", "name", "of", "reason",
         "result", "about", "why", "means", "condition"}  # fmt: skip


def spoilt(value: Any, text: str, key: str = "") -> Any:
    """A value of a file with each of its texts exchanged for another."""
    if isinstance(value, dict):
        if key in WORDS:
            return dict.fromkeys(value, text)
        return {name: spoilt(item, text, name) for name, item in value.items()}
    if isinstance(value, list):
        return [spoilt(item, text, key) for item in value]
    return text if isinstance(value, str) and key in WORDS else value


def hostile(folder: Path, city: str, text: str) -> Path:
    """A city whose every text is that one, and which can be read."""
    folder.mkdir(parents=True)
    for name, content in _files(city, text).items():
        (folder / name).write_text(content, "utf-8")
    assert not read(folder).problems
    return folder


@cache
def _files(city: str, text: str) -> dict[str, str]:
    return {
        file.name: yaml.safe_dump(spoilt(YAML(typ="safe").load(file), text), sort_keys=False)
        for file in (ROOT / "examples" / city).glob("*.yaml")
    }


def broken(folder: Path, text: str) -> Path:
    """A strategy with the text where ids, keys, words of a list, days and figures belong."""
    folder.mkdir(parents=True)
    content = {
        "deiframe": 1,
        "municipality": {"name": text, "country": text},
        "language": text,
        "plugins": [text, "os"],
        "level_model": text,
        "period": {"start": text, "end": 3},
        "review_every": text,
        "checks": {"profile": text, "select": [text], "ignore": {text: text}, "severity": {text: text}},
        "political_support": [{"stage": text, "since": text}],
        "departments": {text: {"title": text}, "ok": {"titel": text, text: text, "link": text}},
        "objectives": {
            "a": {"contributes_to": [text, {"to": text, "evidence": text}], "department": text,
                  "dimension": text, "addresses": [text]},
        },
        "indicators": {"b": {"measures": [text], "unit": text, "baseline": {"value": text, "on": text},
                             "targets": [{"value": text, "by": text}, text]}},
        "stakeholders": {"c": {"type": text, "power": text, "members": [text]}},
        text: {text: text},
        "include": [text],
    }  # fmt: skip
    (folder / "strategy.yaml").write_text(yaml.safe_dump(content, sort_keys=False), "utf-8")
    return folder
