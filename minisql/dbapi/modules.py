"""A program's modules of virtual tables, as the engine wants them.

What a method raises becomes an error of SQL, and what it gives is checked: rows of the wanted length, of SQL values.
Objects in the manner of apsw (`Connect`, `BestIndex`, `Open`) are wrapped first (`apsw_module`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from minisql.dbapi.bind import to_value
from minisql.dbapi.callbacks import call_module, module_rows, scalar
from minisql.dbapi.types import Value
from minisql.errors import ProgrammingError, SqlError
from minisql.vtab.protocol import FUNCTION, Declaration, IndexPlan, IndexQuery, Module, Overload, Risk, Start, Vtab

_METHODS: Final = frozenset(
    {
        "insert", "update", "delete", "begin", "sync", "commit", "rollback", "savepoint", "release", "rollback_to",
        "rename", "destroy", "disconnect", "integrity", "find_function",
    }
)  # fmt: skip
"""What a table may have besides the methods of `Vtab`."""

_PLAIN: Final = frozenset({str, bytes, type(None)})


def module_of(given: Any, *, use_bestindex_object: bool = False, **options: bool) -> Module:
    """The engine's view of a program's module. Raises: ProgrammingError, where it has no method to connect by."""
    if hasattr(given, "Connect"):
        from minisql.dbapi.apsw_module import ApswModule

        return ProgramModule(ApswModule(given, use_bestindex_object=use_bestindex_object), options)
    if not hasattr(given, "connect"):
        raise ProgrammingError("a module has a method connect(declaration)")
    return ProgramModule(given, options)


class ProgramModule:
    """A module whose methods may raise anything. What it does not say is as `create_module` was told."""

    def __init__(self, module: Any, options: dict[str, bool]) -> None:
        self._module = module
        self.eponymous = bool(getattr(module, "eponymous", False) or options["eponymous"] or options["eponymous_only"])
        self.creatable = bool(getattr(module, "creatable", True)) and not options["eponymous_only"]
        self.risk: Risk = getattr(module, "risk", Risk.NORMAL)
        self._read_only = options["read_only"]

    def create(self, declaration: Declaration) -> Vtab:
        make = getattr(self._module, "create", self._module.connect)
        return ProgramTable(call_module("create()", make, (declaration,)), read_only=self._read_only)

    def connect(self, declaration: Declaration) -> Vtab:
        return ProgramTable(call_module("connect()", self._module.connect, (declaration,)), read_only=self._read_only)

    def is_shadow_name(self, suffix: str) -> bool:
        asked = getattr(self._module, "is_shadow_name", None)
        return asked is not None and bool(call_module("is_shadow_name()", asked, (suffix,)))


class ProgramTable:
    """A table whose methods may raise anything. It has those optional methods that the program's object has."""

    def __init__(self, table: Any, *, read_only: bool = False) -> None:
        self._table = table
        self._read_only = read_only
        sql = call_module("sql", getattr, (table, "sql"))
        if not isinstance(sql, str):
            raise SqlError("a virtual table's sql must be text")
        self.sql = sql

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS or (self._read_only and name in ("insert", "update", "delete")):
            raise AttributeError(name)
        method = getattr(self._table, name)
        if name == "find_function":
            return lambda *args: _overload(call_module("find_function()", method, args))
        return lambda *args, **named: call_module(f"{name}()", lambda: method(*args, **named), ())

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        plan = call_module("best_index()", self._table.best_index, (query,))
        if plan is not None and not isinstance(plan, IndexPlan):
            raise SqlError("best_index() must give an IndexPlan or None")
        return plan

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        start = call_module("open()", self._table.open, (plan, wanted))
        checked = row_checker(len(wanted))

        def start_checked(values: Sequence[Any]) -> Iterator[tuple[Value, ...]]:
            return module_rows(call_module("the scan", start, (values,)), checked)

        return start_checked


def _overload(given: Any) -> Overload | None:
    """What a program says of a function: an Overload, a callable, or (operator, callable) in the manner of apsw."""
    if given is None:
        return None
    op, call = given if isinstance(given, tuple) else (0, given)
    if isinstance(given, Overload):
        op, call = given.op, given.call
    if not callable(call) or type(op) is not int or (op and not FUNCTION <= op <= 255):
        raise SqlError("find_function() must give an Overload, whose operator is 0 or from 150 to 255, or None")
    return Overload(scalar(call), op)


def row_checker(n_columns: int) -> Callable[[Any], tuple[Value, ...]]:
    """A function that makes rows of SQL values of what a program calls a row."""
    plain = _PLAIN

    def checked(given: Any) -> tuple[Value, ...]:
        row = given if type(given) is tuple else tuple(given)
        if len(row) != n_columns:
            raise SqlError(f"a row of {len(row)} columns where {n_columns} are wanted")
        for value in row:
            if type(value) not in plain or (type(value) is str and not value.isascii()):
                return tuple([sql_value(value) for value in row])
        return row

    return checked


def sql_value(value: Any) -> Value:
    """A program's object as an SQL value, by the rules for parameters; NumPy's numbers are numbers.

    Raises:
        ProgrammingError: it is none.
        OverflowError: an integer of more than 64 bits.
    """
    kind = type(value)
    if kind is int and -(2**63) <= value < 2**63:
        return value  # type: ignore[no-any-return]
    if kind.__module__ == "numpy" and hasattr(value, "item"):
        value = value.item()
    return to_value(value, 0)
