"""Python objects as a table: `connection.register(name, rows)`.

Rows are read when a query reads them, so that the table is as the object is at that moment. Equality on the key of a
mapping, and equality and ranges on the column by which a sequence is sorted, are looked up and not searched for; SQL
checks such a condition again, so that a lookup may only find too much.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from minisql.dbapi.modules import sql_value
from minisql.errors import ProgrammingError
from minisql.vtab.protocol import ROWID, Declaration, IndexPlan, IndexQuery, Op, Start, Use

_SCAN, _KEY, _SORTED = 0, 1, 2
_BOUNDS: Final = {
    Op.EQ: (True, True),
    Op.GT: (True, False),
    Op.GE: (True, False),
    Op.LT: (False, True),
    Op.LE: (False, True),
}
"""Of each operator: does it bound from below, and from above?"""


class RowsModule:
    """The module of one registered object."""

    eponymous = True
    creatable = False

    def __init__(self, table: RowsTable) -> None:
        self._table = table

    def connect(self, declaration: Declaration) -> RowsTable:
        return self._table


def rows_module(
    rows: Any, columns: Sequence[str] | None = None, *, key: str | None = None, sorted_by: str | None = None
) -> RowsModule:
    """The module of `connection.register`, which says what the arguments are.

    Raises:
        ProgrammingError: nothing can be made of the object.
    """
    if key is not None and sorted_by is not None:
        raise ProgrammingError("key and sorted_by exclude each other")
    found = _by_columns(rows, columns) if key is None else None
    if found is None:
        found = _by_rows(rows, columns, key)
    names, source = found
    for given in (key, sorted_by):
        if given is not None and given not in names:
            raise ProgrammingError(f"no such column: {given}")
    if sorted_by is not None and not isinstance(source.rows(), Sequence):
        raise ProgrammingError("only a sequence can be sorted")
    looked_up = key if key is not None else sorted_by
    number = None if looked_up is None else names.index(looked_up)
    return RowsModule(RowsTable(names, source, number, _KEY if key is not None else _SORTED))


class Source:
    """Where the rows are: `rows()` gives them as they are now, `values(row)` the columns of one."""

    def __init__(self, rows: Callable[[], Collection[Any]], values: Callable[[Any], Sequence[Any]]) -> None:
        self.rows = rows
        self.values = values


def _by_columns(rows: Any, columns: Sequence[str] | None) -> tuple[list[str], Source] | None:
    """A data frame, or a mapping from names to columns of one length; None for anything else."""
    if isinstance(rows, Mapping):
        names = list(rows) if columns is None else list(columns)
        if not names or not all(_is_column(rows.get(name)) for name in names):
            return None
    elif hasattr(rows, "columns") and hasattr(rows, "__getitem__"):
        names = list(rows.columns) if columns is None else list(columns)
    else:
        return None
    return [str(name) for name in names], Source(lambda: _transposed(rows, names), _same)


def _is_column(value: Any) -> bool:
    return hasattr(value, "__len__") and hasattr(value, "__getitem__") and not isinstance(value, str | bytes | Mapping)


def _transposed(frame: Any, names: Sequence[Any]) -> list[tuple[Any, ...]]:
    columns = [frame[name] for name in names]
    columns = [column.tolist() if hasattr(column, "tolist") else column for column in columns]
    if len({len(column) for column in columns}) > 1:
        raise ProgrammingError("the columns are not of one length")
    return list(zip(*columns, strict=True))


def _same(row: Any) -> Sequence[Any]:
    return row  # type: ignore[no-any-return]


def _by_rows(rows: Any, columns: Sequence[str] | None, key: str | None) -> tuple[list[str], Source]:
    """Rows one by one; an iterator, which can be read but once, is read now."""
    if key is not None:
        if not isinstance(rows, Mapping):
            raise ProgrammingError("key needs a mapping from keys to rows")
        first = next(iter(rows.values()), None)
        names, values = _shape(first, columns, key)
        return names, Source(lambda: rows, values)
    if not isinstance(rows, Collection):
        if not isinstance(rows, Iterable):
            raise ProgrammingError(f"{type(rows).__name__} has no rows")
        rows = list(rows)
    names, values = _shape(next(iter(rows), None), columns, None)
    kept: Collection[Any] = rows
    return names, Source(lambda: kept, values)


def _shape(
    first: Any, columns: Sequence[str] | None, key: str | None
) -> tuple[list[str], Callable[[Any], Sequence[Any]]]:
    """The columns' names, and what takes them out of a row, by the look of the first row."""
    names = None if columns is None else list(columns)
    if isinstance(first, Mapping):
        names = names or list(first)
        wanted = [name for name in names if name != key]
        return _with_key(names, key), lambda row: [row.get(name) for name in wanted]
    fields = getattr(type(first), "__dataclass_fields__", None) or getattr(type(first), "_fields", None)
    if fields is not None:
        names = names or list(fields)
        wanted = [name for name in names if name != key]
        return _with_key(names, key), lambda row: [getattr(row, name) for name in wanted]
    if names is None:
        raise ProgrammingError("the rows do not say how their columns are called: give columns")
    if first is None or (hasattr(first, "__getitem__") and not isinstance(first, str | bytes)):
        return _with_key(names, key), _same
    if len([name for name in names if name != key]) != 1:
        raise ProgrammingError(f"{type(first).__name__} is no row of {len(names)} columns")
    return _with_key(names, key), lambda row: (row,)


def _with_key(names: list[str], key: str | None) -> list[str]:
    """The key is the first column."""
    return names if key is None else [key, *(name for name in names if name != key)]


class RowsTable:
    """The rows of a Python object. `looked_up`: the number of the column that can be, `how`: _KEY, _SORTED."""

    def __init__(self, names: Sequence[str], source: Source, looked_up: int | None, how: int) -> None:
        self._source = source
        self._looked_up = looked_up
        self._how = how
        self._has_key = how == _KEY and looked_up is not None
        columns = ", ".join(_quoted(name) for name in names)
        self.sql = f"CREATE TABLE x({columns})"
        if self._has_key:  # it has a key, and no place that could be its rowid
            self.sql = f"CREATE TABLE x({columns}, PRIMARY KEY({_quoted(names[0])})) WITHOUT ROWID"

    def best_index(self, query: IndexQuery) -> IndexPlan:
        uses: dict[int, int] = {}
        for number, constraint in enumerate(query.constraints):
            can_use = constraint.usable and constraint.op in _BOUNDS and constraint.collation == "BINARY"
            if can_use and constraint.column == self._looked_up:
                uses.setdefault(constraint.op, number)
        if Op.EQ in uses:
            return IndexPlan((Use(uses[Op.EQ]),), self._how, "=", cost=10.0, rows=1, unique=self._how == _KEY)
        ranges = [op for op in (Op.GT, Op.GE, Op.LT, Op.LE) if op in uses]
        if ranges and self._how == _SORTED:
            text = ",".join(str(int(op)) for op in ranges)
            return IndexPlan(tuple(Use(uses[op]) for op in ranges), _SORTED, text, cost=500.0, rows=250)
        return IndexPlan(cost=10_000.0, rows=10_000)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        numbered = self._numbered(plan)
        pick = _picker(wanted, has_key=self._has_key, values=self._source.values)
        return lambda values: map(pick, numbered(values))

    def _numbered(self, plan: IndexPlan) -> Callable[[Sequence[Any]], Iterator[tuple[int, Any]]]:
        """From the constraints' values to (rowid, row); of a mapping, the row is (key, row)."""
        source = self._source
        if plan.number == _KEY:
            return lambda values: self._of_key(values[0])
        if plan.number == _SORTED:
            ops = [Op.EQ] if plan.text == "=" else [Op(int(op)) for op in plan.text.split(",")]
            return lambda values: self._of_range(ops, values)
        if self._has_key:
            return lambda values: enumerate(source.rows().items(), start=1)  # type: ignore[attr-defined]  # a mapping
        return lambda values: enumerate(source.rows(), start=1)

    def _of_key(self, value: Any) -> Iterator[tuple[int, Any]]:
        rows: Any = self._source.rows()
        if value in rows:
            yield 0, (value, rows[value])

    def _of_range(self, ops: Sequence[Op], values: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        """The rows between the bounds; all of them where they do not compare as the bounds do."""
        rows: Any = self._source.rows()
        column, values_of = self._looked_up, self._source.values
        low, high = 0, len(rows)
        try:
            for op, value in zip(ops, values, strict=True):
                bounds_low, bounds_high = _BOUNDS[op]
                if bounds_low:
                    low = max(low, bisect_left(rows, value, key=lambda row: values_of(row)[column]))  # type: ignore[index]
                if bounds_high:
                    high = min(high, bisect_right(rows, value, key=lambda row: values_of(row)[column]))  # type: ignore[index]
        except TypeError:
            low, high = 0, len(rows)
        return ((number + 1, rows[number]) for number in range(low, high))


def _picker(
    wanted: tuple[int, ...], *, has_key: bool, values: Callable[[Any], Sequence[Any]]
) -> Callable[[tuple[int, Any]], tuple[Any, ...]]:
    """From (rowid, row) to the wanted columns, as SQL values."""
    if has_key:

        def pick_with_key(numbered: tuple[int, Any]) -> tuple[Any, ...]:
            key, row = numbered[1]
            found = (key, *values(row))
            return tuple([sql_value(found[column]) for column in wanted])

        return pick_with_key

    def pick(numbered: tuple[int, Any]) -> tuple[Any, ...]:
        rowid, row = numbered
        found = values(row)
        return tuple([rowid if column == ROWID else sql_value(found[column]) for column in wanted])

    return pick


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


