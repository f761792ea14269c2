"""What stands in a strategy twice: what counts as the same, and what only looks like it."""

import pytest

from deiframe.graph.duplicates import near_title, same_title
from deiframe.graph.person_names import person_name
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.graph.title_words import respelled, words_in
from deiframe.model.kinds import Kind
from deiframe.model.people import Stakeholder
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.vocabulary import StakeholderType
from support import TODAY


def graph_of(*titles: str, type_: StakeholderType | None = None) -> StrategyGraph:
    items = tuple(
        Stakeholder(id=f"s{n}", title=title, type=type_) for n, title in enumerate(titles)
    )
    return build_graph(Strategy(municipality=Municipality(name="X"), stakeholders=items), TODAY)


def found(item: str, other: str, type_: StakeholderType | None = None) -> str:
    graph = graph_of(item, other, type_=type_)
    if list(same_title(graph)):
        return "same"
    return "near" if list(near_title(graph, [Kind.STAKEHOLDER])) else "other"


SAME = [
    ("HR-directeur", "hr directeur"),
    ("Staff network “Link”", "Staff network (Link)"),
    ("Città  di Genova", "citta\u0300 di genova"),
    ("Coördinator\u00a0D&I", "coordinator D & I"),
    ("J. de Vries", "J de Vries"),
    ("Łukasz Nowak", "Lukasz Nowak"),
    ("отдел кадров", "Отдел кадров"),
]
NEAR = [
    ("Jan de Vries", "J. de Vries"),
    ("J. de Vries", "Jan de Vries"),
    ("Vries, Jan de", "J. de Vries"),
    ("Vries, Jan de", "Jan de Vries"),
    ("J.P. de Vries", "Jan de Vries"),
    ("Jan Pieter de Vries", "J. P. de Vries"),
    ("Drs. Jan de Vries", "J. de Vries"),
    ("Rossi, Maria", "M. Rossi"),
    ("Maria Rossi", "Rossi Maria"),
    ("The taskforce", "Taskforce"),
    ("Directeur personneel", "Directeur personeel"),
    ("Directeur organisatie", "Directeur organizatie"),
    ("Vakbond ambtenaren", "Vakbond amtbenaren"),
    ("J. Müller", "Jürgen Müller"),
]
OTHER = [
    ("Jan de Vries", "K. de Vries"),
    ("Jan de Vries", "Jaap de Vries"),
    ("Jan de Vries", "J. de Wit"),
    ("J.P. de Vries", "J.K. de Vries"),
    ("J.P. de Vries", "Jan Klaas de Vries"),
    ("De Vries", "Jan de Vries"),
    ("Directeur Noord", "Directeur Zuid"),
    ("Directeur Noord", "D. Zuid"),
    ("Team HR 1", "Team HR 2"),
    ("Year 2026", "Year 2027"),
    ("Fase I", "Fase II"),
    ("Schaal 14", "Schaal 14+"),
    ("Schaal 10 tot 11", "Schaal 11 tot 10"),
    ("Wijk Bos", "Wijk Bas"),
    ("Donne", "Uomini"),
    ("多样", "多阳"),
    ("Работа", "Работы"),
    ("HR", "HRM"),
    ("Raad", "Raden"),
]


@pytest.mark.parametrize(("item", "other"), SAME)
def test_the_same_however_it_is_written(item: str, other: str) -> None:
    assert found(item, other) == found(other, item) == "same"


@pytest.mark.parametrize("type_", [None, StakeholderType.PERSON])
@pytest.mark.parametrize(("item", "other"), NEAR)
def test_perhaps_the_same(item: str, other: str, type_: StakeholderType | None) -> None:
    assert found(item, other, type_) == found(other, item, type_) == "near"


@pytest.mark.parametrize("type_", [None, StakeholderType.PERSON, StakeholderType.TEAM])
@pytest.mark.parametrize(("item", "other"), OTHER)
def test_another_however_much_it_looks_like_it(
    item: str, other: str, type_: StakeholderType | None
) -> None:
    assert found(item, other, type_) == found(other, item, type_) == "other"


def test_who_is_no_person_has_no_initials() -> None:
    assert found("Jan de Vries", "J. de Vries", StakeholderType.TEAM) == "other"


def test_each_is_told_once_with_the_first() -> None:
    graph = graph_of("Jan de Vries", "J. de Vries", "Vries, Jan de", "jan de vries")
    assert [(it.id, item.id) for it, item in same_title(graph)] == [("s3", "s0")]
    near = [(it.id, item.id) for it, item in near_title(graph, [Kind.STAKEHOLDER])]
    assert near == [("s1", "s0"), ("s2", "s0")]


@pytest.mark.parametrize(
    "title", ["", "-", "Jan", "De Vries 2", "a b c d e f g h", "1 2", "😀 😀", ", ,"]
)
def test_what_is_no_name_is_none(title: str) -> None:
    name = person_name(title)
    assert name is None or (name.given and name.family)


def test_many_of_one_title_are_compared_with_the_first_ones_only() -> None:
    """Each of 5,000 with itself would be 12 million comparisons."""
    graph = graph_of(*(f"J. de Vries{chr(97 + n % 26)}" for n in range(5000)))
    assert len(list(same_title(graph))) == 5000 - 26
    assert len(list(near_title(graph, [Kind.STAKEHOLDER]))) < 26


def test_words_and_spelling() -> None:
    assert words_in("Città: 30+ < 50%") == ("citta", "30", "+", "<", "50", "%")
    assert respelled(("the",)) == ("the",)
    assert respelled(words_in("l'inclusione")) == respelled(words_in("inclusione"))
