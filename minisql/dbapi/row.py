"""Row: a result row that also answers to column names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, SupportsIndex

from minisql.dbapi.types import type_name

if TYPE_CHECKING:
    from minisql.dbapi.cursor import Cursor

Description = tuple[tuple[str, None, None, None, None, None, None], ...]


class Columns:
    """What the rows of one execution share: the description, and column numbers by name."""

    __slots__ = ("_numbers", "description")

    def __init__(self, names: tuple[str, ...]) -> None:
        self.description: Description | None = None
        if names:
            self.description = tuple([(name, None, None, None, None, None, None) for name in names])
        self._numbers: dict[str, int] | None = None

    def number(self, name: str) -> int:
        """The number, from 0, of the column of that name, in any case; the first of several. Raises: KeyError."""
        numbers = self._numbers
        if numbers is None:
            numbers = self._numbers = {}
            for number, column in enumerate(self.description or ()):
                numbers.setdefault(_fold(column[0]), number)
        try:
            return numbers[name]  # most names are written in small letters: 0.06 us, folding 0.1 us
        except KeyError:
            return numbers[_fold(name)]


class Row:
    """A row by index, slice and column name (in any case of ASCII letters); set it as `row_factory`.

    Equal to a row with the same values under the same names. Source: the Python documentation, sqlite3 "Row objects".
    """

    __slots__ = ("_columns", "_values")

    def __init__(self, cursor: Cursor, values: tuple[Any, ...], /) -> None:
        if type(values) is not tuple:
            raise TypeError(f"Row() argument 2 must be tuple, not {type(values).__name__}")
        try:
            self._columns = cursor._columns or cursor._described()
        except AttributeError:
            raise TypeError(f"Row() argument 1 must be minisql.Cursor, not {type_name(cursor)}") from None
        self._values = values

    def __getitem__(self, key: SupportsIndex | slice | str, /) -> Any:
        if type(key) is int:
            return self._values[key]
        if isinstance(key, str):
            try:
                return self._values[self._columns.number(key)]
            except KeyError:
                raise IndexError("No item with that key") from None
        if not isinstance(key, int | slice):
            raise IndexError("Index must be int or string")
        return self._values[key]

    def keys(self) -> list[str]:
        """The names of the columns."""
        return [column[0] for column in self._columns.description or ()]

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def __hash__(self) -> int:
        return hash(self._columns.description) ^ hash(self._values)

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, Row):
            return NotImplemented
        return self._columns.description == other._columns.description and self._values == other._values


Sequence.register(Row)


def _fold(name: str) -> str:
    """The name with its ASCII letters small; other letters keep their case."""
    if name.isascii():
        return name.lower()
    return name.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
