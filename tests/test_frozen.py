"""`frozen` and `slotted` against `dataclasses`: whatever a program can see is the same."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar

import pytest

from minisql.frozen import field, field_names, frozen, replace, slotted


@frozen
class Point:
    """Two numbers."""

    x: int
    y: int = 0

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclasses.dataclass(frozen=True, slots=True)
class StandardPoint:
    x: int
    y: int = 0


@frozen
class Named:
    name: str
    parts: list[int] = field(default_factory=list, compare=False)
    pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Derived(Named):
    extra: str = "e"


@frozen
class Empty:
    pass


@slotted
class Counter:
    label: str
    count: int = 0
    seen: list[int] = field(default_factory=list)


def test_arguments_are_taken_by_place_by_name_and_by_default() -> None:
    assert [(p.x, p.y) for p in (Point(1), Point(1, 2), Point(y=2, x=1))] == [(1, 0), (1, 2), (1, 2)]


@pytest.mark.parametrize("args", [(), (1, 2, 3)])
def test_a_wrong_number_of_arguments_is_refused_in_pythons_words(args: tuple[int, ...]) -> None:
    errors = []
    for kind in (Point, StandardPoint):
        with pytest.raises(TypeError) as caught:
            kind(*args)
        errors.append(str(caught.value).replace("StandardPoint", "Point"))
    assert errors[0] == errors[1]


def test_records_are_equal_when_of_one_class_with_equal_fields() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert Point(1, 2) != StandardPoint(1, 2)
    assert Empty() == Empty()
    assert Empty() != Point(1)


def test_equal_records_are_one_key_of_a_dict() -> None:
    assert len({Point(1, 2), Point(1, 2), Point(1, 3)}) == 2
    assert len({Empty(), Empty()}) == 1


def test_fields_out_of_comparison_are_no_part_of_equality_and_hash() -> None:
    assert Named("a", [1], pos=5) == Named("a", [2])
    assert hash(Named("a", [1])) == hash(Named("a", [2]))
    assert Named("a") != Named("b")


def test_a_default_factory_is_called_for_each_object() -> None:
    first, second = Named("a"), Named("a")
    first.parts.append(1)
    assert second.parts == []


def test_the_repr_is_that_of_a_dataclass_without_the_hidden_fields() -> None:
    assert repr(Point(1, 2)) == repr(StandardPoint(1, 2)).replace("StandardPoint", "Point")
    assert repr(Named("a", [1], pos=3)) == "Named(name='a', parts=[1])"


@pytest.mark.parametrize("name", ["x", "unknown"])
def test_nothing_can_be_assigned_to_or_deleted(name: str) -> None:
    point = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(point, name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(point, name)
    assert point.x == 1


def test_objects_have_slots_and_no_dict() -> None:
    for record in (Point(1), Counter("a"), Derived("a")):
        assert not hasattr(record, "__dict__")


def test_match_takes_fields_by_place() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
    assert Named.__match_args__ == ("name", "parts")  # as in dataclasses, what is `kw_only` has no place


def test_a_subclass_has_the_fields_of_its_base_first() -> None:
    derived = Derived("a", [1], "x", pos=4)
    assert field_names(Derived) == ("name", "parts", "pos", "extra")
    assert (derived.name, derived.parts, derived.extra, derived.pos) == ("a", [1], "x", 4)
    assert derived != Named("a", [1])


@pytest.mark.parametrize("make_new", [replace, dataclasses.replace])
def test_replace_makes_a_new_object_that_differs_in_what_is_named(make_new: Any) -> None:
    old = Named("a", [1], pos=4)
    new = make_new(old, name="b")
    assert (new.name, new.parts, new.pos, old.name) == ("b", [1], 4, "a")
    with pytest.raises(TypeError):
        make_new(old, unknown=1)


def test_the_functions_of_dataclasses_know_the_fields() -> None:
    assert [(f.name, f.compare, f.kw_only) for f in dataclasses.fields(Named)] == [
        ("name", True, False), ("parts", False, False), ("pos", False, True),
    ]  # fmt: skip
    assert [f.name for f in dataclasses.fields(Derived("a"))] == ["name", "parts", "pos", "extra"]
    assert dataclasses.asdict(Point(1, 2)) == {"x": 1, "y": 2}


def test_a_slotted_object_changes_and_is_equal_to_itself_alone() -> None:
    counter, other = Counter("a"), Counter("a")
    counter.count += 1
    assert (counter.count, other.count) == (1, 0)
    assert counter != other
    assert counter.seen is not other.seen
    with pytest.raises(AttributeError):
        counter.unknown = 1  # type: ignore[attr-defined]


def test_methods_properties_and_the_docstring_stay() -> None:
    assert (Point(1, 2).sum, Point.__doc__, Point.__name__) == (3, "Two numbers.", "Point")


def test_a_class_may_write_its_own_hash() -> None:
    @frozen
    class Own:
        x: int

        def __hash__(self) -> int:
            return 7

    assert hash(Own(1)) == 7
    assert Own(1) == Own(1)


def test_post_init_sees_the_fields() -> None:
    @slotted
    class Initialised:
        x: int

        def __post_init__(self) -> None:
            self.x += 1

    assert Initialised(1).x == 2


def test_an_annotation_that_is_no_field_is_refused() -> None:
    with pytest.raises(AssertionError, match="every annotation is a field"):

        @frozen
        class Counted:
            n_made: ClassVar[int] = 0


@pytest.mark.parametrize("decorator", [frozen, slotted])
def test_the_first_objects_of_a_class_are_as_all_others(decorator: Any) -> None:
    """They are filled field by field, before there is a constructor."""

    @decorator
    class Fresh:
        a: int
        b: list[int] = field(default_factory=list)
        c: int = field(default=-1, kw_only=True)

        def __post_init__(self) -> None:
            seen.append(self.a)

    seen: list[int] = []
    fresh: Any = Fresh
    for number in range(5):
        for given in (fresh(number, c=7), fresh(a=number, c=7)):
            assert (given.a, given.b, given.c) == (number, [], 7)
        assert fresh(number, [1]).b is not fresh(number).b
    assert seen == [number for number in range(5) for _ in range(4)]


@pytest.mark.parametrize("args", [(), (1, 2, 3)])
@pytest.mark.parametrize("kwargs", [{}, {"a": 1}, {"z": 1}])
def test_wrong_arguments_for_the_first_object_are_refused_in_pythons_words(
    args: tuple[int, ...], kwargs: dict[str, int]
) -> None:
    @frozen
    class Fresh:
        a: int
        b: int

    @dataclasses.dataclass
    class Standard:
        a: int
        b: int

    with pytest.raises(TypeError) as expected:
        Standard(*args, **kwargs)
    with pytest.raises(TypeError) as raised:
        Fresh(*args, **kwargs)
    assert str(raised.value).replace("Fresh", "Standard") == str(expected.value)
