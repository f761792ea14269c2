"""Several files to one strategy: what each says, joined, and where it came from."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from deiframe.i18n import message
from deiframe.model.kinds import Kind
from deiframe.source.file_reader import FileContent
from deiframe.source.reader_errors import REPEATED_ID, REPEATED_KEY, Path, Problem

_COLLECTIONS: Final = frozenset(kind.collection for kind in Kind)
_SERIES: Final = frozenset({"political_support", "activities", "elections", "assessments"})


@attrs.frozen
class Merged:
    """What all files say together; ``homes`` says where each part and each record stands."""

    content: Mapping[str, Any]
    records: Mapping[str, tuple[Any, ...]]
    homes: Mapping[Path, tuple[str, Path]]
    problems: tuple[Problem, ...]


def merge(files: Mapping[str, FileContent]) -> Merged:
    """Join what the files say, file by file in the order given."""
    ids = {name: file.ids for name, file in files.items()}
    content: dict[str, Any] = {}
    records: dict[str, tuple[Any, ...]] = {}
    homes: dict[Path, tuple[str, Path]] = {}
    problems = list(_repeated_ids(ids))
    for file, pairs in ids.items():
        for pair in pairs:
            homes.setdefault(pair, (file, pair))
    for file, found in files.items():
        for key, values in found.records.items():
            already = records.get(key, ())
            for index in range(len(values)):
                homes[key, len(already) + index] = (file, (key, index))
            records[key] = (*already, *values)
            homes.setdefault((key,), (file, (key,)))
        for key, value in found.part.items():
            if key in _COLLECTIONS or key in _SERIES:
                already = content.get(key, ())
                if key in _SERIES:
                    for index in range(len(value)):
                        homes[key, len(already) + index] = (file, (key, index))
                content[key] = (*already, *value)
            elif key in content:
                problems.append(_twice(key, homes[key,][0], file))
            else:
                content[key] = value
            homes.setdefault((key,), (file, (key,)))
    return Merged(content, records, homes, tuple(problems))


def _repeated_ids(ids: Mapping[str, list[tuple[str, str]]]) -> Iterator[Problem]:
    first: dict[str, tuple[str, tuple[str, str]]] = {}
    for file, pairs in ids.items():
        for pair in pairs:
            if pair[1] not in first:
                first[pair[1]] = (file, pair)
                continue
            other_file, other = first[pair[1]]
            yield Problem(
                page=REPEATED_ID,
                file=file,
                message=message(
                    "The id {id} is already used, in {file} under {key}.",
                    id=pair[1],
                    file=other_file,
                    key=other[0],
                ),
                path=pair,
                at_key=True,
                expected=message("an id that is unique in the strategy"),
                also=((other_file, other),),
            )


def _twice(key: str, first: str, second: str) -> Problem:
    return Problem(
        page=REPEATED_KEY,
        file=second,
        message=message("The key {key} is already given in {file}.", key=key, file=first),
        path=(key,),
        at_key=True,
        also=((first, (key,)),),
    )
