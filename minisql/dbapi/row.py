"""Row: a result row that also answers to column names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, SupportsIndex

if TYPE_CHECKING:
    from minisql.dbapi.cursor import Cursor, Description


class Row:
    """A row by index, slice and column name (in any case of ASCII letters); set it as `row_factory`.

    Equal to a row with the same values under the same names. Source: the Python documentation, sqlite3 "Row objects".
    """

    __slots__ = ("_columns", "_values")

    def __init__(self, cursor: Cursor, values: tuple[Any, ...], /) -> None:
        from minisql.dbapi.cursor import Cursor

        if not isinstance(cursor, Cursor):
            raise TypeError(f"Row() argument 1 must be minisql.Cursor, not {type(cursor).__name__}")
        if not isinstance(values, tuple):
            raise TypeError(f"Row() argument 2 must be tuple, not {type(values).__name__}")
        self._values = values
        self._columns = Columns.of(cursor)

    def __getitem__(self, key: SupportsIndex | slice | str) -> Any:
        if isinstance(key, str):
            try:
                return self._values[self._columns.numbers[_fold(key)]]
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

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Row):
            return NotImplemented
        return self._columns.description == other._columns.description and self._values == other._values


class Columns:
    """What the rows of one execution share: the description, and column numbers by folded name."""

    __slots__ = ("_numbers", "description")

    def __init__(self, description: Description | None) -> None:
        self.description = description
        self._numbers: dict[str, int] | None = None

    @classmethod
    def of(cls, cursor: Cursor) -> Columns:
        """The cursor's, made once per execution."""
        columns = cursor._named
        if columns is None:
            columns = cursor._named = cls(cursor.description)
        return columns

    @property
    def numbers(self) -> dict[str, int]:
        """Folded name: column number from 0. Of columns with the same name it is the first."""
        if self._numbers is None:
            self._numbers = {}
            for number, column in enumerate(self.description or ()):
                self._numbers.setdefault(_fold(column[0]), number)
        return self._numbers


def _fold(name: str) -> str:
    """ASCII letters without their case; other letters keep theirs."""
    return name.lower() if name.isascii() else name.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
