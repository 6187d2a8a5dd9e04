"""SQL functions from annotated Python functions: `@connection.function` and its kin.

The annotations say how many arguments there are (defaults and `*args` make several numbers possible) and what NULL
does: for a parameter without room for None it gives NULL, without a call. Each decorator gives the function or class
back as it was, so that Python calls it too. `name=None` means the Python name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, overload

from minisql.dbapi.turn import own_turn
from minisql.dbapi.types import refuse_no_c_string
from minisql.errors import ProgrammingError

if TYPE_CHECKING:
    from minisql.dbapi.signatures import Signature
    from minisql.engine import Session

F = TypeVar("F", bound=Callable[..., Any])
Class = TypeVar("Class", bound=type)
Generator = TypeVar("Generator", bound=Callable[..., Iterable[Any]])


_Flags: TypeAlias = "tuple[bool, bool, bool]"
"""Deterministic, directonly, innocuous: what else SQLite wants to know of a function (c3ref c_deterministic)."""
_NO_FLAGS: Final = (False, False, False)


class Decorators:
    """The part of `Connection` that makes SQL functions of decorated ones."""

    __slots__ = ()

    if TYPE_CHECKING:
        _session: Session

        def create_collation(self, name: str, callback: Callable[[str, str], int] | None, /) -> None: ...

    @overload
    def function(self, function: F, /) -> F: ...
    @overload
    def function(
        self,
        name: str | None = None,
        /,
        *,
        deterministic: bool = False,
        directonly: bool = False,
        innocuous: bool = False,
        vectorized: bool = False,
    ) -> Callable[[F], F]: ...

    def function(
        self,
        name: Any = None,
        /,
        *,
        deterministic: bool = False,
        directonly: bool = False,
        innocuous: bool = False,
        vectorized: bool = False,
    ) -> Any:
        """Define a scalar SQL function: `@db.function`, `@db.function("name", deterministic=True)`.

        Args:
            deterministic: it gives the same for the same arguments; indexes and generated columns may then use it.
            directonly: views, triggers, CHECKs and the like may not call it.
            innocuous: it does no harm, whoever calls it: the schema may, even where PRAGMA trusted_schema is off.
            vectorized: it takes NumPy arrays (int64, float64, or object for text and blobs; None for an argument that
                is NULL and may be) and gives an array of as many results, each of which must follow from its own row
                alone. Where every row needs the value (columns of a result, arguments of an aggregate, GROUP BY) it is
                called for up to 1,024 rows at once, and for some that a LIMIT then leaves; elsewhere for one. Rows are
                read ahead for it: what the program changes between two fetches may come too late for them.
        Raises:
            TypeError: the signature is not one for SQL.
        """
        if callable(name):
            return self._define_scalar(None, name, _NO_FLAGS, vectorized=False)
        flags = (deterministic, directonly, innocuous)
        return lambda function: self._define_scalar(name, function, flags, vectorized=vectorized)

    @own_turn
    def _define_scalar(self, name: str | None, function: F, flags: _Flags, *, vectorized: bool) -> F:
        from minisql.dbapi import callbacks
        from minisql.dbapi.signatures import signature_of
        from minisql.value.function import ScalarFunction

        signature = signature_of(function)
        deterministic, directonly, innocuous = flags
        call_many = None
        if vectorized:
            from minisql.dbapi.vectorized import vectorized as over_arrays

            call_many = over_arrays(function, signature)
            call = _of_one_row(call_many)
        else:
            call = callbacks.scalar(function)
            if not signature.is_strict and any(_never_null(signature)):
                call = _null_for_null(call, signature)
        self._session.create_function(
            ScalarFunction(
                _name(name, function),
                signature.n_args,
                call,
                null_in_null_out=signature.is_strict,
                builtin=False,
                min_args=signature.n_required,
                max_args=signature.max_args,
                call_many=call_many,
                deterministic=deterministic,
                directonly=directonly,
                innocuous=innocuous,
            )
        )
        return function

    @overload
    def aggregate(self, aggregate_class: Class, /) -> Class: ...
    @overload
    def aggregate(
        self,
        name: str | None = None,
        /,
        *,
        deterministic: bool = False,
        directonly: bool = False,
        innocuous: bool = False,
    ) -> Callable[[Class], Class]: ...

    def aggregate(
        self,
        name: Any = None,
        /,
        *,
        deterministic: bool = False,
        directonly: bool = False,
        innocuous: bool = False,
    ) -> Any:
        """Define an aggregate by a class with `step(self, ...)` and `finalize(self)`; flags as for `function`.

        A row with NULL for a parameter of `step` that has no room for it is left out. A group without a row gives NULL.

        Raises: TypeError, where a method is missing or the signature of `step` is not one for SQL.
        """
        if isinstance(name, type):
            return self._define_aggregate(None, name, _NO_FLAGS, ("step", "finalize"))
        flags = (deterministic, directonly, innocuous)
        return lambda given: self._define_aggregate(name, given, flags, ("step", "finalize"))

    @overload
    def window(self, aggregate_class: Class, /) -> Class: ...
    @overload
    def window(
        self,
        name: str | None = None,
        /,
        *,
        deterministic: bool = False,
        directonly: bool = False,
        innocuous: bool = False,
    ) -> Callable[[Class], Class]: ...

    def window(
        self,
        name: Any = None,
        /,
        *,
        deterministic: bool = False,
        directonly: bool = False,
        innocuous: bool = False,
    ) -> Any:
        """Define an aggregate that may be called with OVER too: `aggregate`, with `inverse(self, ...)`, which takes a
        row out, and `value(self)`. Raises: as `aggregate`."""
        methods = ("step", "inverse", "value", "finalize")
        if isinstance(name, type):
            return self._define_aggregate(None, name, _NO_FLAGS, methods)
        flags = (deterministic, directonly, innocuous)
        return lambda given: self._define_aggregate(name, given, flags, methods)

    @own_turn
    def _define_aggregate(
        self, name: str | None, given: Class, flags: _Flags, methods: Sequence[str]
    ) -> Class:
        from minisql.dbapi import callbacks
        from minisql.dbapi.signatures import signature_of
        from minisql.value.function import AggregateFunction

        for method in methods:
            if not callable(getattr(given, method, None)):
                raise TypeError(f"{given.__qualname__} has no method {method}()")
        signature = signature_of(given.step, skip=1)  # type: ignore[attr-defined]
        deterministic, directonly, innocuous = flags
        never_null = _never_null(signature)
        make: Callable[[], Any] = callbacks.aggregate(given)
        if any(never_null):
            make = callbacks.without_nulls(given, signature.never_null, not signature.rest)
        self._session.create_function(
            AggregateFunction(
                _name(name, given),
                signature.n_args,
                make,
                windowed="inverse" in methods,
                builtin=False,
                min_args=signature.n_required,
                max_args=signature.max_args,
                deterministic=deterministic,
                directonly=directonly,
                innocuous=innocuous,
            )
        )
        return given

    @overload
    def collation(self, compare: F, /) -> F: ...
    @overload
    def collation(self, name: str | None = None, /) -> Callable[[F], F]: ...

    def collation(self, name: Any = None, /) -> Any:
        """Define a collating sequence by a function of two texts that gives a negative number, 0 or a positive one."""
        if callable(name):
            return self._define_collation(None, name)
        return lambda compare: self._define_collation(name, compare)

    def _define_collation(self, name: str | None, compare: F) -> F:
        self.create_collation(_name(name, compare), compare)
        return compare

    @overload
    def table_function(self, function: Generator, /) -> Generator: ...
    @overload
    def table_function(
        self,
        name: str | None = None,
        /,
        *,
        columns: Sequence[str] | None = None,
        directonly: bool = False,
        innocuous: bool = False,
    ) -> Callable[[Generator], Generator]: ...

    def table_function(
        self,
        name: Any = None,
        /,
        *,
        columns: Sequence[str] | None = None,
        directonly: bool = False,
        innocuous: bool = False,
    ) -> Any:
        """Define a table-valued function, `SELECT * FROM name(arguments)`, by a function that gives rows.

        A row is a tuple or list, a mapping, a dataclass's object, or, of one column, any SQL value. Arguments may come
        from tables to the left. NULL for a parameter that has no room for it gives no rows.

        Args:
            columns: the columns' names; without, those of the record that the return annotation is an iterator of
                (`Iterator[Point]`), or `value` for an iterator of single values.
        Raises:
            TypeError: the columns' names are not known, or the signature is not one for SQL.
        """
        if callable(name):
            return self._define_table(None, name, None, directonly=False, innocuous=False)
        return lambda function: self._define_table(
            name, function, columns, directonly=directonly, innocuous=innocuous
        )

    @own_turn
    def _define_table(
        self, name: str | None, function: Generator, columns: Sequence[str] | None, *, directonly: bool, innocuous: bool
    ) -> Generator:
        from minisql.dbapi.modules import module_of
        from minisql.dbapi.table_function import function_module
        from minisql.vtab.protocol import Risk

        if directonly and innocuous:
            raise ProgrammingError("directonly and innocuous exclude each other")
        risk = Risk.DIRECT_ONLY if directonly else Risk.INNOCUOUS if innocuous else Risk.NORMAL
        sql_name = _name(name, function)
        module = function_module(sql_name, function, columns, risk)
        made = module_of(module, eponymous=True, eponymous_only=True, read_only=True)
        self._session.virtual_tables.register(sql_name, made)
        return function


def _name(name: str | None, function: Any) -> str:
    """The name in SQL. Raises: TypeError, ValueError, UnicodeEncodeError."""
    found = function.__name__ if name is None else name
    if not isinstance(found, str):
        raise TypeError(f"a name must be str, not {type(found).__name__}")
    refuse_no_c_string(found)
    return found


def _never_null(signature: Signature) -> tuple[bool, ...]:
    return signature.never_null if signature.rest is None else (*signature.never_null, not signature.rest)


def _of_one_row(call_many: Callable[..., Sequence[Any]]) -> Callable[..., Any]:
    return lambda *arguments: call_many([(argument,) for argument in arguments], 1)[0]


def _null_for_null(call: Callable[..., Any], signature: Signature) -> Callable[..., Any]:
    """The function, not called where an argument is NULL that must not be."""
    positions = [number for number, never in enumerate(signature.never_null) if never]
    first_of_rest = len(signature.arguments) if signature.rest is False else None

    def strict(*arguments: Any) -> Any:
        for number in positions:
            if number < len(arguments) and arguments[number] is None:
                return None
        if first_of_rest is not None and None in arguments[first_of_rest:]:
            return None
        return call(*arguments)

    return strict
