"""Bounds on what is read: strategies come by mail, and nobody knows from whom."""

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """How much a strategy may hold; every bound is a setting.

    Sizes are in bytes, lengths in characters; ``depth`` counts nested lists and mappings,
    ``aliases`` the uses of a YAML anchor in a file.
    """

    file_size: int = 10_000_000
    strategy_size: int = 100_000_000
    files: int = 10_000
    depth: int = 64
    aliases: int = 1_000
    id_length: int = 200
    text_length: int = 100_000
    problems: int = 1_000
