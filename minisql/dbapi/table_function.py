"""A generator as a table-valued function: its parameters are hidden columns, its items the rows."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from minisql.dbapi.modules import sql_value
from minisql.dbapi.signatures import Signature, annotations_of, item_fields, signature_of
from minisql.errors import SqlError
from minisql.vtab.protocol import ROWID, Declaration, IndexPlan, IndexQuery, Op, Risk, Start, Use

_COST: Final = 100.0
_ROWS: Final = 100


class FunctionModule:
    """The module of one function: a table under its name."""

    def __init__(self, table: FunctionTable, risk: Risk) -> None:
        self._table = table
        self.risk = risk

    def connect(self, declaration: Declaration) -> FunctionTable:
        return self._table


def function_module(
    name: str, function: Callable[..., Iterable[Any]], columns: Sequence[str] | None, risk: Risk
) -> FunctionModule:
    """The module of `connection.table_function`.

    Raises:
        TypeError: the columns' names are not known, or the signature is not one for SQL.
    """
    signature = signature_of(function)
    if signature.rest is not None:
        raise TypeError(f"{name}: a table-valued function has a fixed number of arguments")
    names = tuple(columns) if columns is not None else item_fields(annotations_of(function).get("return"))
    if not names:
        raise TypeError(f"{name}: say what its columns are called: columns=[...]")
    return FunctionModule(FunctionTable(name, function, names, signature), risk)


class FunctionTable:
    """All the tables that a function gives, one for each list of arguments."""

    def __init__(
        self, name: str, function: Callable[..., Iterable[Any]], columns: tuple[str, ...], signature: Signature
    ) -> None:
        self._name = name
        self._function = function
        self._columns = columns
        self._arguments = signature.arguments
        hidden = [f"{_quoted(argument.name)} HIDDEN" for argument in self._arguments]
        self.sql = f"CREATE TABLE x({', '.join([_quoted(column) for column in columns] + hidden)})"

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        """Each argument is an equality with its hidden column. The plan's text has the numbers of those given.

        Raises:
            SqlError: an argument without a default is nowhere given, or only by a table that comes later.
        """
        n_columns = len(self._columns)
        found: dict[int, int] = {}
        asked: set[int] = set()
        for position, constraint in enumerate(query.constraints):
            if constraint.column >= n_columns and constraint.op is Op.EQ:
                asked.add(constraint.column - n_columns)
                if constraint.usable:
                    found.setdefault(constraint.column - n_columns, position)
        for number, argument in enumerate(self._arguments):
            if number not in found:
                if number in asked:
                    return None
                if argument.default is inspect.Parameter.empty:
                    raise SqlError(f'argument "{argument.name}" of {self._name}() is missing or unusable')
        given = sorted(found)
        uses = tuple(Use(found[number], omit=True) for number in given)
        return IndexPlan(uses, len(given), ",".join(map(str, given)), cost=_COST, rows=_ROWS)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        given = [int(number) for number in plan.text.split(",") if number]
        defaults = [argument.default for argument in self._arguments]
        never_null = [not argument.nullable for argument in self._arguments]

        def start(values: Sequence[Any]) -> Iterator[Any]:
            arguments = list(defaults)
            for number, value in zip(given, values, strict=True):
                arguments[number] = value
                if value is None and never_null[number]:
                    return iter(())
            return self._rows(arguments, wanted)

        return start

    def _rows(self, arguments: list[Any], wanted: tuple[int, ...]) -> Iterator[tuple[Any, ...]]:
        """The wanted columns of the function's rows. Raises: SqlError, for an item that is no row."""
        hidden = tuple(arguments)
        fields_of = self._fields
        for rowid, item in enumerate(self._function(*arguments), start=1):
            row = (*fields_of(item), *hidden)
            yield tuple([rowid if column == ROWID else sql_value(row[column]) for column in wanted])

    def _fields(self, item: Any) -> Sequence[Any]:
        """An item's values in the order of the columns."""
        columns = self._columns
        if isinstance(item, tuple | list):
            if len(item) != len(columns):
                raise SqlError(f"{self._name}() gave a row of {len(item)} values for {len(columns)} columns")
            return item
        if isinstance(item, Mapping):
            return [item.get(column) for column in columns]
        if hasattr(type(item), "__dataclass_fields__"):
            return [getattr(item, column) for column in columns]
        if len(columns) == 1:
            return (item,)
        raise SqlError(f"{self._name}() gave one value of type {type(item).__name__} for {len(columns)} columns")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
