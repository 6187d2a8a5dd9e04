"""What a module implements, and what it is told. Source: vtab; the numbers of operators are those of SQLite's C API.

A `Module` makes `Vtab`s: one for each table that is declared by CREATE VIRTUAL TABLE, and one, if it is eponymous, that
is there without a declaration. A Vtab says how it would answer a query (`best_index`), and then gives rows (`open`):
tuples of the wanted columns alone, from one iterator. Nothing is called per column.

Everything beyond reading is a protocol of its own, looked for once, when the table is connected: `Writable`, `Keyed`,
`Transactional`, `Nested`, `Overloading`, `Renamable`, `Destroyable`, `Checked`, `JsonValued`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum, IntEnum
from typing import Final, Protocol, TypeAlias, runtime_checkable

from minisql.frozen import frozen
from minisql.value.types import Value

Row: TypeAlias = tuple[Value, ...]

ROWID: Final = -1
"""The column number of the rowid."""

Argument: TypeAlias = "Value | tuple[Value, ...]"
"""A constraint's right side; all its values where a use asked for the whole list of an IN."""

Start: TypeAlias = Callable[[Sequence[Argument]], Iterator[Row]]
"""Starts the rows of a scan: its argument are the values of `IndexPlan.uses`, in their order."""


class Op(IntEnum):
    """A constraint's operator, the column on its left."""

    EQ = 2
    GT = 4
    LE = 8
    LT = 16
    GE = 32
    MATCH = 64
    LIKE = 65
    GLOB = 66
    REGEXP = 67
    NE = 68
    IS_NOT = 69
    IS_NOT_NULL = 70
    IS_NULL = 71
    IS = 72
    LIMIT = 73
    OFFSET = 74


FUNCTION: Final = 150
"""From here on, up to 255, operators are a module's own: see `Overload.op`."""


class Risk(Enum):
    """Where a table may be used: INNOCUOUS reads nothing but its arguments; DIRECT_ONLY not in views and triggers."""

    INNOCUOUS = 0
    NORMAL = 1
    DIRECT_ONLY = 2


class Conflict(Enum):
    """What the statement wants when a row cannot be written (c3ref vtab_on_conflict)."""

    ROLLBACK = 1
    IGNORE = 2
    FAIL = 3
    ABORT = 4
    REPLACE = 5


@frozen
class Declaration:
    """What a table was declared as: `USING module(arguments)`; of an eponymous table, name and module are one."""

    module: str
    database: str
    table: str
    arguments: tuple[str, ...] = ()


@frozen
class Constraint:
    """`column op value`, a term of the query that must hold for its rows.

    `op`: an `Op`, or what `Overload.op` says of a function. LIMIT and OFFSET are of no column (-1): a plan that uses
    them has to use every constraint before them, and no IN value by value; else it is asked for once more without them.
    Who uses LIMIT may stop after so many rows, and those of OFFSET besides, unless it uses OFFSET with `omit`: then the
    module itself leaves these out.
    `usable`: the value will be there in the plan that is asked about; a constraint that is not must not be used.
    `is_list`: it is `column IN (values)`, with EQ: used, the scan runs once for each value, unless the use asks for the
    whole list.
    """

    column: int
    op: int
    usable: bool
    collation: str = "BINARY"
    is_list: bool = False


@frozen
class OrderTerm:
    column: int
    descending: bool


@frozen
class IndexQuery:
    """What the planner asks: may be asked several times for one table of one query.

    `order_by` is empty unless all its terms are columns of this table. `distinct` says what of it is needed (c3ref
    vtab_distinct): 0, the order; 1, that equal rows come together (`grouped`); 2, that, or one row of equal ones; 3,
    the order, or that of one row of equal ones.
    `columns_used`: what the query reads, ROWID included. `constant(i)` gives, of constraint i, a one-tuple with the
    value if it is known before the query runs, else None; the plan is then good for this value alone.
    """

    constraints: tuple[Constraint, ...]
    order_by: tuple[OrderTerm, ...]
    columns_used: frozenset[int]
    constant: Callable[[int], tuple[Value] | None]
    distinct: int = 0

    @property
    def grouped(self) -> bool:
        """Need equal rows only come together?"""
        return self.distinct in (1, 2)


@frozen
class Use:
    """A constraint whose value the scan wants. `omit`: the module sees to it that it holds: it is not checked again.
    `whole_list`: of an IN, all values at once, as a tuple."""

    constraint: int
    omit: bool = False
    whole_list: bool = False


@frozen
class IndexPlan:
    """How a Vtab would answer. `number` and `text` mean something to the module alone, and show in EXPLAIN QUERY PLAN.

    `ordered`: the rows come in the query's `order_by`. `cost`: SQLite's unit is about a row of a table; the default is
    "very much". `unique`: at most one row. `hexadecimal`: EXPLAIN shows `number` so.
    """

    uses: tuple[Use, ...] = ()
    number: int = 0
    text: str = ""
    ordered: bool = False
    cost: float = 5e98
    rows: int = 25
    unique: bool = False
    hexadecimal: bool = False


class Vtab(Protocol):
    """One virtual table of a connection."""

    @property
    def sql(self) -> str:
        """`CREATE TABLE x(...)`: the columns; HIDDEN in a type hides the column, and makes it an argument of the
        table-valued function. WITHOUT ROWID is for tables that have no rowid."""

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        """How this query would be answered; None if it cannot be, with what is usable."""

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        """Prepare a scan by `plan`, called once an execution.

        Args:
            wanted: the columns of each row, in its order; ROWID for the rowid. May be empty.
        """


class Module(Protocol):
    """What a name in USING stands for."""

    @property
    def eponymous(self) -> bool:
        """There is a table of the module's own name without CREATE VIRTUAL TABLE."""

    @property
    def creatable(self) -> bool:
        """CREATE VIRTUAL TABLE may use it."""

    @property
    def risk(self) -> Risk: ...

    def create(self, declaration: Declaration) -> Vtab:
        """CREATE VIRTUAL TABLE: make what the table keeps for good, and connect. An Error makes the statement fail."""

    def connect(self, declaration: Declaration) -> Vtab:
        """The table of a schema that has been read, or the eponymous one."""

    def is_shadow_name(self, suffix: str) -> bool:
        """Does an ordinary table `<table>_<suffix>` belong to a virtual table of this module?"""


@runtime_checkable
class Writable(Protocol):
    """A table that can be changed. Without a rowid, the first column of the primary key is what `key` means.

    A constraint that fails is an IntegrityError; the engine undoes nothing that the module has done.
    """

    def insert(self, key: Value, values: Row, conflict: Conflict) -> int | None:
        """Add a row. `key`: the rowid that is asked for, NULL for any. The rowid that it got; None without rowids."""

    def update(self, key: Value, new_key: Value, values: Row, conflict: Conflict) -> None:
        """Change the row `key`: all its values, and its rowid if `new_key` is another."""

    def delete(self, key: Value) -> None: ...


@runtime_checkable
class Transactional(Protocol):
    """Told of the transaction from its first change of this table on."""

    def begin(self) -> None: ...

    def sync(self) -> None:
        """The commit begins. The last chance to fail: an Error rolls back."""

    def commit(self) -> None: ...

    def rollback(self) -> None: ...


@runtime_checkable
class Nested(Protocol):
    """Told of savepoints, by number from 0, inside a transaction that has begun."""

    def savepoint(self, level: int) -> None: ...

    def release(self, level: int) -> None:
        """The savepoint and those above it are no more; their changes stay."""

    def rollback_to(self, level: int) -> None:
        """Undo what came after the savepoint, which stays open."""


@frozen
class Overload:
    """A function as a table has it, where a column of the table is its first argument (the left operand of MATCH, LIKE,
    GLOB and REGEXP). `op`: FUNCTION or more, if `function(column, value)` as a term is to be told as a constraint."""

    call: Callable[..., Value]
    op: int = 0


@runtime_checkable
class Overloading(Protocol):
    def find_function(self, name: str, n_args: int) -> Overload | None:
        """The table's own way to compute the function; None if it has none (vtab §2.14)."""


@runtime_checkable
class Renamable(Protocol):
    def rename(self, new_name: str) -> None:
        """ALTER TABLE RENAME. Without this method it is an error."""


@runtime_checkable
class Destroyable(Protocol):
    def destroy(self) -> None:
        """DROP TABLE: take away what `create` made."""


@runtime_checkable
class Disconnectable(Protocol):
    def disconnect(self) -> None:
        """The connection needs the object no more; the table stays."""


@runtime_checkable
class Checked(Protocol):
    def integrity(self, schema: str, name: str, *, quick: bool) -> Iterable[str]:
        """What PRAGMA integrity_check (or quick_check) shall tell of this table; nothing if all is well."""


@runtime_checkable
class JsonValued(Protocol):
    @property
    def json_columns(self) -> tuple[int, int]:
        """(value, type): text in the column `value` goes into a JSON function as JSON, and not as a string, where the
        column `type` is 'array' or 'object'."""


@frozen
class Connected:
    """A virtual table that is there to be used. `eponymous`: it stands in no schema."""

    vtab: Vtab
    risk: Risk
    eponymous: bool = False

    def may_stand_in_schema(self, trusted: bool) -> bool:
        """May it be used in views and triggers? `trusted`: PRAGMA trusted_schema."""
        return self.risk is Risk.INNOCUOUS or (trusted and self.risk is Risk.NORMAL)

    @property
    def is_innocuous(self) -> bool:
        """It reads nothing but its arguments."""
        return self.risk is Risk.INNOCUOUS
