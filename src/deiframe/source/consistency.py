"""What can only be seen when everything is read: links to what is not there, or of a wrong kind."""

from collections.abc import Collection, Iterator, Mapping

from deiframe.languages import Message, listing, message
from deiframe.model.kinds import Kind
from deiframe.model.references import Reference, references
from deiframe.model.strategy import Strategy
from deiframe.source.problems import DANGLING, WRONG_KIND, Path, Problem
from deiframe.source.unfit import did_you_mean, slip_of_the_pen

_MANY = 50
"""From this many on, near names are no longer looked for: the cause is another one then."""


def broken_references(
    strategy: Strategy, homes: Mapping[Path, tuple[str, Path]], perhaps: Collection[str]
) -> Iterator[Problem]:
    """Yield a problem for every reference that does not hold.

    ``perhaps`` are ids that stand in a part that could not be read: nothing is said about those.
    """
    kinds = {item.id: item.kind for item in strategy.items()}
    told = 0
    for reference in references(strategy):
        kind = kinds.get(reference.id)
        if kind in reference.allowed or (kind is None and reference.id in perhaps):
            continue
        told += 1
        near = kinds if told <= _MANY else {}
        yield _problem(reference, kind, near, homes)


def _problem(
    reference: Reference,
    kind: Kind | None,
    kinds: Mapping[str, Kind],
    homes: Mapping[Path, tuple[str, Path]],
) -> Problem:
    home = homes.get(reference.path[:2], ("strategy.yaml", reference.path[:2]))
    wanted = [id_ for id_, other in kinds.items() if other in reference.allowed]
    return Problem(
        page=DANGLING if kind is None else WRONG_KIND,
        file=home[0],
        message=_said(reference, kind),
        path=(*home[1], *reference.path[2:]),
        expected=message(
            "the id of: {kinds}", kinds=listing(kind.word for kind in reference.allowed)
        ),
        hint=did_you_mean(reference.id, wanted),
        instead=slip_of_the_pen(reference.id, wanted) if kind is None else None,
    )


def _said(reference: Reference, kind: Kind | None) -> Message:
    if kind is None:
        return message("There is no item with the id {id}.", id=reference.id)
    return message("{id} is of the kind {kind}.", id=reference.id, kind=kind.word)
