"""A mark stands on what is made up or read into a source, and on nothing else."""

import pytest

from deiframe.model.people import Stakeholder
from deiframe.model.theory import Intervention, Resources
from deiframe.styling.marks import keys_of, mark_of


@pytest.mark.parametrize(
    ("marks", "fields", "expected"),
    [
        ({"illustrative": True}, (), "*"),
        ({"illustrative": ("power",)}, ("power",), "*"),
        ({"illustrative": ("power",)}, ("interest",), ""),
        ({"illustrative": ("power",)}, (), ""),
        ({"reading": True}, ("power",), "°"),
        ({"reading": ("power",), "illustrative": ("interest",)}, ("power",), "°"),
        ({"reading": ("power",), "illustrative": ("power",)}, ("power",), "*"),
        ({}, ("power",), ""),
    ],
)
def test_a_mark_is_of_the_whole_or_of_the_fields_that_are_shown(
    marks: dict[str, object], fields: tuple[str, ...], expected: str
) -> None:
    person = Stakeholder(id="a", power=4, interest=4, **marks)  # type: ignore[arg-type]
    assert mark_of(person, *fields) == expected


def test_a_value_may_say_it_of_itself_and_nothing_says_nothing() -> None:
    action = Intervention(id="a", resources=Resources(fte=1, illustrative=True))
    assert mark_of(action, "resources") == "*"
    assert mark_of(action) == ""
    assert mark_of(None) == ""


def test_the_key_explains_the_marks_that_occur() -> None:
    assert [key.sign for key in keys_of(["", "*", "*"])] == ["*"]
    assert [key.sign for key in keys_of(["°", "*"])] == ["*", "°"]
    assert not list(keys_of([""]))
