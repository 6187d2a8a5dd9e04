"""What a program hangs into a connection: functions, collations, tables of its own, callbacks, limits, switches.

Source: the Python documentation, sqlite3 "Connection objects"; c3ref create_function, set_authorizer, limit, db_config.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from minisql.dbapi import callbacks
from minisql.dbapi.bind import c_int
from minisql.dbapi.deprecated import positional
from minisql.dbapi.turn import own_turn
from minisql.dbapi.types import Adapted, refuse_no_c_string, type_name
from minisql.errors import BusyError, DataError, OperationalError, ProgrammingError

if TYPE_CHECKING:
    from minisql.dbapi.types import Value
    from minisql.engine import Session
    from minisql.engine.configuration import Switch

_MAX_ARGUMENTS: Final = 127  # of a function
_MAX_NAME: Final = 255  # bytes of UTF-8


class Hooks:
    """The part of `Connection` that takes what the program itself brings."""

    __slots__ = ("_trace", "_traced")

    if TYPE_CHECKING:
        _session: Session
        _trace: Callable[[str], object] | None
        _traced: tuple[str, tuple[str | None, ...], tuple[Value, ...]] | tuple[()] | None
        _prepared: dict[str, Any]

        def _check_open(self) -> None: ...

    # -- the caller's functions

    @positional("name", "narg", "func")
    @own_turn
    def create_function(
        self, name: str, narg: int, func: Callable[..., Any] | None, *, deterministic: bool = False
    ) -> None:
        """Define an SQL function of `narg` arguments (-1: any number); None removes it."""
        name, narg = _checked("create_function", name, narg)
        if not _can_be(name, narg):
            raise OperationalError("Error creating function")
        call = None if func is None else callbacks.scalar(func)
        try:
            self._session.create_scalar(name, narg, call, deterministic=bool(deterministic))
        except BusyError as error:
            raise OperationalError("Error creating function") from error

    @positional("name", "n_arg", "aggregate_class")
    @own_turn
    def create_aggregate(self, name: str, n_arg: int, aggregate_class: Callable[[], Any] | None) -> None:
        """Define an aggregate: a class with `step(*args)` and `finalize()`; None removes it."""
        name, n_arg = _checked("create_aggregate", name, n_arg)
        if not _can_be(name, n_arg):
            raise OperationalError("Error creating aggregate")
        factory = None if aggregate_class is None else callbacks.aggregate(aggregate_class)
        try:
            self._session.create_aggregate(name, n_arg, factory)
        except BusyError as error:
            raise OperationalError("Error creating aggregate") from error

    @own_turn
    def create_window_function(
        self, name: str, num_params: int, aggregate_class: Callable[[], Any] | None, /
    ) -> None:
        """Define an aggregate that may be called with OVER as well: a class with `step(*args)`, `inverse(*args)`,
        `value()` and `finalize()`; None removes it."""
        name, num_params = _checked("create_window_function", name, num_params)
        if not _can_be(name, num_params):
            raise ProgrammingError("bad parameter or other API misuse")
        factory = None if aggregate_class is None else callbacks.aggregate(aggregate_class)
        try:
            self._session.create_aggregate(name, num_params, factory, windowed=True)
        except BusyError as error:
            raise ProgrammingError("database is locked") from error  # what the result code means, as a rule

    @own_turn
    def create_collation(self, name: str, callback: Callable[[str, str], int] | None, /) -> None:
        """Define a collating sequence: negative, 0 or positive for two texts; None removes it."""
        if not isinstance(name, str):
            raise TypeError(f"create_collation() argument 1 must be str, not {type_name(name)}")
        name = str.__str__(name)
        refuse_no_c_string(name)
        if callback is not None and not callable(callback):
            raise TypeError("parameter must be callable")
        self._session.create_collation(name, None if callback is None else callbacks.collation(callback))

    # -- virtual tables

    @own_turn
    def create_module(
        self,
        name: str,
        module: Any,
        /,
        *,
        eponymous: bool = False,
        eponymous_only: bool = False,
        read_only: bool = False,
        use_bestindex_object: bool = False,
    ) -> None:
        """Define a module of virtual tables; None removes it.

        Args:
            module: an object as `minisql.vtab.protocol.Module` says (`create`, `is_shadow_name` and the properties may
                be missing), or one in the manner of apsw's VTModule.
            eponymous: there is also a table of the module's own name.
            eponymous_only: and there are no others.
            read_only: its tables cannot be changed, whatever methods they have.
            use_bestindex_object: of a module in the manner of apsw, ask `BestIndexObject` instead of `BestIndex`.
        """
        if not isinstance(name, str):
            raise TypeError(f"create_module() argument 1 must be str, not {type_name(name)}")
        if module is None:
            self._session.virtual_tables.register(name, None)
            return
        from minisql.dbapi.modules import module_of

        made = module_of(
            module,
            eponymous=eponymous,
            eponymous_only=eponymous_only,
            read_only=read_only,
            use_bestindex_object=use_bestindex_object,
        )
        self._session.virtual_tables.register(name, made)

    @own_turn
    def register(
        self,
        name: str,
        rows: Any,
        columns: Sequence[str] | None = None,
        *,
        key: str | None = None,
        sorted_by: str | None = None,
    ) -> None:
        """Make Python objects a table that can be read; None takes it away.

        Args:
            rows: a collection of mappings, dataclasses, named tuples, tuples or single values; a mapping from names to
                columns; a data frame (anything with `columns` and `[]`); or, with `key`, a mapping from keys to rows.
                It is read anew by each query; only an iterator is read now.
            columns: the columns' names, where the rows do not say them, or those of them that are wanted.
            key: the name of the column that a mapping's keys are, which comes first and is looked up.
            sorted_by: the column by which a sequence is sorted (ascending), so that ranges are looked up.
        """
        if rows is None:
            self._session.virtual_tables.register(name, None)
            return
        from minisql.dbapi.modules import module_of
        from minisql.dbapi.rows_table import rows_module

        made = module_of(
            rows_module(rows, columns, key=key, sorted_by=sorted_by),
            eponymous=True,
            eponymous_only=True,
            read_only=True,
        )
        self._session.virtual_tables.register(name, made)

    # -- hooks

    def interrupt(self) -> None:
        """Make the statements that run end with `OperationalError: interrupted`. From any thread."""
        self._check_open()
        self._session.interrupt()

    @own_turn
    def set_commit_hook(self, hook: Callable[[], object] | None, /) -> None:
        """Ask it before a transaction that has written something is committed; None: no more.

        If it answers with something true, or raises, the transaction is rolled back, and the statement that would have
        committed it fails with `IntegrityError: constraint failed` (SQLITE_CONSTRAINT_COMMITHOOK). It must not use the
        connection. Source: c3ref commit_hook.
        """
        self._session.transactions.commit_hook = None if hook is None else callbacks.refusal(hook)

    @own_turn
    def set_rollback_hook(self, hook: Callable[[], object] | None, /) -> None:
        """Call it when a transaction has been rolled back, by ROLLBACK, by an error or by closing the connection; None:
        no more. It must not use the connection. Source: c3ref commit_hook."""
        self._session.transactions.rollback_hook = None if hook is None else callbacks.told(hook)

    @own_turn
    def set_update_hook(self, hook: Callable[[int, str, str, int], object] | None, /) -> None:
        """Call it with (kind, database, table, rowid) of each row that a statement has inserted, changed or deleted;
        None: no more.

        The kind is SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE; the rowid of an UPDATE is the new one. It does not
        hear of tables WITHOUT ROWID, of rows that REPLACE deletes, nor of a DELETE without WHERE that clears the table
        at once. What it raises is dropped, as with the other hooks, and it must not change the database. With a hook
        rows are written one by one. Source: c3ref update_hook.
        """
        self._session.set_update_hook(None if hook is None else callbacks.told(hook))

    @positional("trace_callback")
    @own_turn
    def set_trace_callback(self, trace_callback: Callable[[str], object] | None) -> None:
        """Call it with the text of each statement that starts, its parameters written into it; None: no more."""
        self._trace = trace_callback
        self._traced = None if trace_callback is None else ()
        self._session.trace = None if trace_callback is None else self._on_trace

    def _on_trace(self, sql: str) -> None:
        if self._trace is not None:
            if self._traced and self._traced[0] == sql:
                from minisql.dbapi.trace import expanded
                from minisql.engine.limits import LimitCategory

                whole = expanded(*self._traced)
                if len(whole) <= self._session.limits[LimitCategory.LENGTH]:
                    sql = whole
                else:
                    error = DataError("Expanded SQL string exceeds the maximum string length")
                    callbacks.report(error, self._trace)
            callbacks.notify(self._trace, sql)

    @positional("progress_handler")
    @own_turn
    def set_progress_handler(self, progress_handler: Callable[[], object] | None, n: int) -> None:
        """Call it again and again while statements run, after about `n` instructions each; a true answer interrupts.

        There are no instructions here: work is counted as SQLite would have counted it, roughly.
        """
        n = c_int(n)
        if progress_handler is None or n <= 0:
            self._session.progress = None
        else:
            self._session.progress = (callbacks.progress(progress_handler), n)

    @positional("authorizer_callback")
    @own_turn
    def set_authorizer(self, authorizer_callback: Callable[..., int] | None) -> None:
        """Ask it about everything that a statement wants to do, when the statement is prepared; None: no more.

        It is called with (action, argument, argument, database, trigger or view) and answers SQLITE_OK, SQLITE_DENY or
        SQLITE_IGNORE; anything else, and an exception, is a denial.
        """
        authorizer = None if authorizer_callback is None else callbacks.authorizer(authorizer_callback)
        self._session.set_authorizer(authorizer)
        self._prepared.clear()  # it is asked about them again

    # -- limits and switches

    def getlimit(self, category: int, /) -> int:
        """A limit of the connection. Raises: ProgrammingError, for a category that is not there."""
        return self.setlimit(category, -1)

    @own_turn
    def setlimit(self, category: int, limit: int, /) -> int:
        """Lower a limit (a negative number leaves it); what it was before. Raises: as `getlimit`."""
        from minisql.engine.limits import N_CATEGORIES, LimitCategory

        category, limit = c_int(category), c_int(limit)
        if not 0 <= category < N_CATEGORIES:
            raise ProgrammingError("'category' is out of bounds")
        before = self._session.limit(category, limit)
        if category == LimitCategory.LENGTH and 0 <= limit < before:
            Adapted.always = True  # whatever is bound is looked at from now on
        return before

    @own_turn
    def getconfig(self, op: int, /) -> bool:
        """Whether a switch of the connection is on. Raises: ValueError, for one that is not there."""
        from minisql.engine.configuration import switched

        return switched(self._session, _switch(op))

    @own_turn
    def setconfig(self, op: int, enable: bool = True, /) -> None:
        """Turn a switch of the connection. Raises: as `getconfig`; NotSupportedError, where it cannot be turned."""
        from minisql.engine.configuration import turn

        turn(self._session, _switch(op), on=bool(enable))


def _checked(method: str, name: Any, n_args: Any) -> tuple[str, int]:
    """Name and number of arguments of a function. Raises: TypeError, ValueError, UnicodeEncodeError."""
    if not isinstance(name, str):
        raise TypeError(f"{method}() argument 'name' must be str, not {type_name(name)}")
    name = str.__str__(name)
    refuse_no_c_string(name)
    return name, c_int(n_args)


def _can_be(name: str, n_args: int) -> bool:
    """Does SQLite take a function of this name and number of arguments? Its answer is the same for each kind, and told
    in other words."""
    return -1 <= n_args <= _MAX_ARGUMENTS and len(name.encode()) <= _MAX_NAME


def _switch(op: int) -> Switch:
    from minisql.engine.configuration import Switch

    try:
        return Switch(c_int(op))
    except ValueError:
        raise ValueError(f"unknown config 'op': {op}") from None
