"""Bounds on what is read: strategies come by mail, and nobody knows from whom."""

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """How much a strategy may hold; every bound is a setting.

    Sizes are in bytes, lengths in characters; ``depth`` counts nested lists and mappings,
    ``aliases`` the uses of a YAML anchor in a file, ``expansion`` the characters of all that they
    repeat. ``items``, ``links`` and ``findings`` are counted for one strategy, ``seconds`` for one
    run of a command. Of ``problems`` and ``findings``, the rest is not listed, but counted.
    """

    file_size: int = 10_000_000
    strategy_size: int = 100_000_000
    files: int = 10_000
    depth: int = 64
    aliases: int = 1_000
    expansion: int = 10_000_000
    items: int = 1_000_000
    links: int = 5_000_000
    id_length: int = 200
    text_length: int = 100_000
    problems: int = 1_000
    findings: int = 100_000
    seconds: int = 3_600
