"""json_group_array() and json_group_object(): JSON of a group's values. Source: json1 §4.22."""

from __future__ import annotations

from collections import deque

from minisql.value.json.read import parse_text
from minisql.value.json.text import quoted
from minisql.value.json.values import WRITERS
from minisql.value.render import text_of
from minisql.value.types import Value


class GroupArray:
    """json_group_array(x): all values, NULLs too, in the order in which they came; `[]` of none."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: deque[str] = deque()  # JSON text of each value

    def step(self, value: Value) -> None:
        self.pieces.append(WRITERS[type(value)](value))

    def inverse(self, value: Value) -> None:
        self.pieces.popleft()

    def value(self) -> Value:
        return f"[{','.join(self.pieces)}]"

    def final(self) -> Value:
        return self.value()


class GroupObject:
    """json_group_object(label, x): a member a row, twins too; rows whose label is NULL are left out.

    A label ends at its first NUL character, which json_object() keeps.
    """

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: deque[str] = deque()  # JSON text of each member

    def step(self, label: Value, value: Value) -> None:
        text = str(label) if isinstance(label, str) else text_of(label)  # a label that is marked as JSON is a string
        if text is not None:
            if "\0" in text:
                text = text[: text.index("\0")]
            self.pieces.append(f"{quoted(text)}:{WRITERS[type(value)](value)}")

    def inverse(self, label: Value, value: Value) -> None:
        if label is not None:
            self.pieces.popleft()

    def value(self) -> Value:
        return f"{{{','.join(self.pieces)}}}"

    def final(self) -> Value:
        return self.value()


class BinaryGroupArray(GroupArray):
    """jsonb_group_array(x)."""

    __slots__ = ()

    def value(self) -> Value:
        return parse_text(f"[{','.join(self.pieces)}]")


class BinaryGroupObject(GroupObject):
    """jsonb_group_object(label, x)."""

    __slots__ = ()

    def value(self) -> Value:
        return parse_text(f"{{{','.join(self.pieces)}}}")
