"""What an SQL function is to the compiler and the executor, and the registry that finds one by name.

Source: appfunc, c3ref create_function, lang_corefunc.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias, runtime_checkable

from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.value.types import Value


class FunctionContext(Protocol):
    """What a function may ask of the statement that calls it; the executor gives one per statement."""

    max_length: int  # bytes that a text or blob may have (SQLITE_LIMIT_LENGTH)
    max_pattern_length: int  # bytes that a LIKE or GLOB pattern may have (SQLITE_LIMIT_LIKE_PATTERN_LENGTH)
    case_sensitive_like: bool  # PRAGMA case_sensitive_like
    encoding: str  # of the databases' text, a Python codec

    def changes(self) -> int: ...
    def total_changes(self) -> int: ...
    def last_insert_rowid(self) -> int: ...

    def now(self) -> int:
        """One instant for the whole statement: milliseconds since Julian day 0."""

    def random_bytes(self, n_bytes: int) -> bytes:
        """Fresh randomness for random() and randomblob()."""


@frozen
class ScalarFunction:
    """A function of one row's values.

    `call` takes Python values and gives one. Before the arguments it is given the `FunctionContext` if
    `needs_context`, then the collation of the first argument that has one if `needs_collation`.
    `null_in_null_out`: the compiler may answer NULL without a call when an argument is NULL. `tells_time`: it gives the
    same answer always, unless it is asked for the current time or a time zone, which it takes from the context's `now`.
    `call_many(columns, n_rows)`, where there is one, gives what `call` gives for each of so many rows, whose arguments
    come column by column. `constraint`: the operator that it is to a virtual table with its own way to compute it
    (`minisql.vtab.protocol.Overload`). `unknown`: see `unknown_function`.
    """

    name: str
    n_args: int  # -1: any number from min_args to max_args
    call: Callable[..., Value]
    deterministic: bool = True
    needs_context: bool = False
    needs_collation: bool = False
    null_in_null_out: bool = False
    tells_time: bool = False
    innocuous: bool = True
    directonly: bool = False
    subtype: bool = False
    builtin: bool = True
    min_args: int = 0
    max_args: int | None = None
    call_many: Callable[[Sequence[Sequence[Value]], int], Sequence[Value]] | None = None
    constraint: int = 0
    unknown: bool = False


def unknown_function(name: str) -> ScalarFunction:
    """What stands for a function that a stored table's definition calls and the connection has not: it is an error to
    compile a call of it, and none to have it there."""

    def call(*_: Value) -> Value:
        raise SqlError(f"unknown function: {name}()")

    return ScalarFunction(name, -1, call, builtin=False, unknown=True)


def wrong_expression(error: SqlError) -> ScalarFunction:
    """As `unknown_function`, for an expression that cannot be compiled for another reason."""

    def call(*_: Value) -> Value:
        raise error

    return ScalarFunction("", -1, call, builtin=False, unknown=True)


class Batching:
    """`is_used`: a function that is called for many rows at once has been registered; until then nobody looks for one
    in a plan."""

    is_used = False


class Aggregate(Protocol):
    """One group's accumulator."""

    @property
    def step(self) -> Callable[..., None]:
        """Take a row's arguments in."""

    def final(self) -> Value:
        """The group's result."""


class WindowAggregate(Aggregate, Protocol):
    """An accumulator of a frame that moves: rows leave in the order in which they came."""

    @property
    def inverse(self) -> Callable[..., None]:
        """Take out the arguments of the row that came first."""

    def value(self) -> Value:
        """The result of the rows that are in; more may come and go."""


@runtime_checkable
class Ending(Protocol):
    """An accumulator that wants to know when its partition ends."""

    def end(self) -> None: ...


@frozen
class AggregateFunction:
    """A function of a group of rows: `make()` (`make(collation)` if `needs_collation`) starts a group.

    Nothing is said of NULL: the accumulator itself skips what it must. `windowed`: it may be a window function;
    for a frame that moves the accumulator comes from `make_window`, called as `make` is, or, if that is None,
    from `make`, and is a `WindowAggregate`.
    """

    name: str
    n_args: int
    make: Callable[..., Aggregate]
    needs_collation: bool = False
    windowed: bool = True
    make_window: Callable[..., WindowAggregate] | None = None
    innocuous: bool = True
    directonly: bool = False
    deterministic: bool = True
    subtype: bool = False
    builtin: bool = True
    min_args: int = 0
    max_args: int | None = None


class Partition(Protocol):
    """A partition's rows as a window function that is no aggregate sees them. Rows and peer groups count from 0."""

    n_rows: int
    starts: Sequence[int]
    """By row: the first row of its frame."""
    ends: Sequence[int]
    """By row: the row after the last one of its frame; not above `starts` where the frame is empty."""

    @property
    def is_plain(self) -> bool:
        """True if a frame is all rows from its start to its end: nothing is left out by EXCLUDE."""

    def peer_starts(self) -> Sequence[int]:
        """By peer group: its first row; after the last group, `n_rows`."""

    def nth_of_frame(self, row: int, n: int) -> int | None:
        """The n-th row (from 1; from the end for -1) of a row's frame, what EXCLUDE leaves out not counted."""


@frozen
class WindowFunction:
    """A function that is called with OVER alone (windowfunctions §3 "Built-in Window Functions").

    `column(partition, *args)` gives its value for each row of the partition; an argument is the list of its values by
    row. `uses_frame` False: it looks at the whole partition whatever the frame says.
    """

    name: str
    n_args: int
    column: Callable[..., Sequence[Value]]
    uses_frame: bool = False
    innocuous: bool = True
    directonly: bool = False
    deterministic: bool = True
    subtype: bool = False
    builtin: bool = True
    min_args: int = 0
    max_args: int | None = None


SqlFunction: TypeAlias = ScalarFunction | AggregateFunction | WindowFunction


class FunctionRegistry:
    """The functions of one connection: those that come with the engine, and the user's, which win.

    As in SQLite: a user's function hides the engine's of that name for the numbers of arguments that it
    takes, and an exact number of arguments wins over -1. One that was removed goes on hiding what it hid.
    """

    def __init__(self, builtin: Mapping[str, tuple[SqlFunction, ...]] | None = None) -> None:
        self._builtin = builtin or {}
        self._user: dict[str, tuple[SqlFunction, ...]] = {}
        self._removed: set[tuple[str, int]] = set()

    def lookup(self, name: str, n_args: int) -> SqlFunction:
        """The function to call.

        Raises:
            SqlError: `no such function: X`, or `wrong number of arguments to function X()`.
        """
        folded = name.lower()
        for table in (self._user, self._builtin):
            best: SqlFunction | None = None
            for function in table.get(folded, ()):
                if function.n_args == n_args:
                    return function
                if function.n_args == -1 and _takes(function, n_args):
                    best = function
            if table is self._user and (folded, n_args) in self._removed:
                break
            if best is not None:
                return best
            if table is self._user and (folded, -1) in self._removed:
                break
        if self.exists(name):
            raise SqlError(f"wrong number of arguments to function {name}()")
        raise SqlError(f"no such function: {name}")

    def exists(self, name: str) -> bool:
        """True if a function has this name, whatever its number of arguments."""
        return name.lower() in self._user or name.lower() in self._builtin

    def has_scalar(self, name: str) -> bool:
        """True if a scalar function has this name, whatever its number of arguments."""
        folded = name.lower()
        known = (*self._user.get(folded, ()), *self._builtin.get(folded, ()))
        return any(isinstance(function, ScalarFunction) for function in known)

    def has(self, name: str, n_args: int) -> bool:
        """True if a function has this name and is declared with just this number of arguments."""
        folded = name.lower()
        return any(f.n_args == n_args for table in (self._user, self._builtin) for f in table.get(folded, ()))

    def register(self, function: SqlFunction) -> None:
        """Add the user's function, in place of one of that name and number of arguments."""
        self.remove(function.name, function.n_args)
        if isinstance(function, ScalarFunction) and function.call_many is not None:
            Batching.is_used = True
        folded = function.name.lower()
        self._removed.discard((folded, function.n_args))
        self._user[folded] = (*self._user.get(folded, ()), function)

    def remove(self, name: str, n_args: int) -> None:
        """Take the user's function of that name and number of arguments away, if there is one."""
        folded = name.lower()
        before = self._user.get(folded, ())
        rest = tuple(f for f in before if f.n_args != n_args)
        if len(rest) < len(before):
            self._removed.add((folded, n_args))
        if rest:
            self._user[folded] = rest
        else:
            self._user.pop(folded, None)

    def names(self) -> Iterator[SqlFunction]:
        """Every function, by name and number of arguments: the rows of PRAGMA function_list."""
        for name in sorted(self._builtin.keys() | self._user.keys()):
            functions = self._builtin.get(name, ()) + self._user.get(name, ())
            yield from sorted(functions, key=lambda f: f.n_args)


def _takes(function: SqlFunction, n_args: int) -> bool:
    return function.min_args <= n_args and (function.max_args is None or n_args <= function.max_args)
