"""What can only be seen when everything is read: links to what is not there, or of a wrong kind."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

import attrs

from deiframe.i18n import Message, joined_list, message
from deiframe.model.kinds import Kind
from deiframe.model.references import Reference, all_hold, references
from deiframe.model.strategy import Strategy
from deiframe.source.invalid_value import obvious_correction
from deiframe.source.limits import Limits
from deiframe.source.reader_errors import DANGLING, TOO_MUCH, WRONG_KIND, Path, Problem
from deiframe.suggestions import did_you_mean

_MANY = 50
"""From this many on, near names are no longer looked for: the cause is another one then."""


def broken_references(
    strategy: Strategy,
    homes: Mapping[Path, tuple[str, Path]],
    perhaps: Collection[str],
    limits: Limits = Limits(),
) -> Iterator[Problem]:
    """Yield a problem for every reference that does not hold, and one if there are too many.

    ``perhaps`` are ids that stand in a part that could not be read: nothing is said about those.
    """
    kinds = {item.id: item.kind for item in strategy.items()}
    if all_hold(strategy, kinds, limits.links):
        return
    all_of_them = references(strategy)
    for problem in broken(islice(all_of_them, limits.links), kinds, perhaps):
        file, start = homes.get(problem.path[:2], ("strategy.yaml", problem.path[:2]))
        yield attrs.evolve(problem, file=file, path=(*start, *problem.path[2:]))
    if next(all_of_them, None):
        text = message(
            "The strategy has more than {most} links between its items (limit {name}).",
            most=limits.links,
            name="links",
        )
        yield Problem(page=TOO_MUCH, file="strategy.yaml", message=text)


def broken(
    refer: Iterable[Reference], kinds: Mapping[str, Kind], perhaps: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield a problem, in no file yet, for every reference to what is not among the ``kinds``."""
    reported = 0
    for reference in refer:
        kind = kinds.get(reference.id)
        if kind in reference.allowed or (kind is None and reference.id in perhaps):
            continue
        reported += 1
        yield _problem(reference, kind, kinds if reported <= _MANY else {})


def _problem(
    reference: Reference,
    kind: Kind | None,
    kinds: Mapping[str, Kind],
) -> Problem:
    wanted = [identifier for identifier, other in kinds.items() if other in reference.allowed]
    return Problem(
        page=DANGLING if kind is None else WRONG_KIND,
        file="",
        message=_text(reference, kind),
        path=reference.path,
        expected=message(
            "the id of: {kinds}", kinds=joined_list(kind.word for kind in reference.allowed)
        ),
        hint=did_you_mean(reference.id, wanted),
        instead=obvious_correction(reference.id, wanted) if kind is None else None,
    )


def _text(reference: Reference, kind: Kind | None) -> Message:
    if kind is None:
        return message("There is no item with the id {id}.", id=reference.id)
    return message("{id} is of the kind {kind}.", id=reference.id, kind=kind.word)
