"""One connection: its databases, its functions, its settings; text in, statements out.

What was compiled is kept (`statement_cache.py`) until a change of the schema, a function or a collation makes it stale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Final

from minisql.engine.compile import compile_tree
from minisql.engine.compiled import Compiled
from minisql.engine.database import Database
from minisql.engine.host import ConnectionHost
from minisql.engine.limits import ConnectionLimits, LimitCategory
from minisql.engine.open import BusyTimeout, keep_images_in_memory, open_store, open_temp
from minisql.engine.settings import Settings
from minisql.engine.statement import Row, Statement
from minisql.engine.statement_cache import StatementCache
from minisql.engine.transaction import Transactions
from minisql.engine.vtab import SessionTables
from minisql.errors import BusyError, Error, InterruptError, ProgrammingError, ReadonlyError, SqlError, TooBigError
from minisql.executor.build import build
from minisql.executor.functions import builtin_functions
from minisql.executor.run import LEAF_WORK, STATEMENT_WORK, Run
from minisql.planner import Environment, plan_statement
from minisql.planner.environment import KnownViews
from minisql.schema import Catalog
from minisql.schema.hash_order import HashedNames
from minisql.sql import ast
from minisql.sql.lift import lift
from minisql.sql.literals import literals_of
from minisql.sql.parse import parse_statement
from minisql.sql.split import end_of_statement
from minisql.storage.store import Store
from minisql.storage.vfs import Vfs
from minisql.value import Value
from minisql.value.collate import CollationRegistry, binary_of_encoding
from minisql.value.function import AggregateFunction, FunctionRegistry, ScalarFunction, SqlFunction

if TYPE_CHECKING:
    from minisql.planner.authorizer import Ask, Authorizer, Question
    from minisql.vtab.protocol import Vtab

CLOSED: Final = "Cannot operate on a closed database."

_TEMP_IN_MEMORY: Final = 2  # of PRAGMA temp_store


class Session:
    """A connection's engine. Not safe to use from two threads at once, but for `interrupt`.

    Attributes:
        generation: goes up when the schema, a function or a collation changed: what was compiled before is stale.
        trace: called with the text of each statement that starts.
    """

    def __init__(
        self,
        path: str,
        *,
        uri: bool = False,
        cached_statements: int = 128,
        timeout: float = 5.0,
        vfs: Vfs | None = None,
    ) -> None:
        self.host = ConnectionHost()
        self.settings = Settings()
        self.limits = ConnectionLimits()
        self.functions: FunctionRegistry = builtin_functions()
        self.collations = CollationRegistry()
        self.generation = 1
        self._closed = False
        self.trace: Callable[[str], None] | None = None
        self.update_hook: Callable[[int, str, str, int], object] | None = None
        self.ask: Ask | None = None  # the authorizer
        self.ignored: tuple[ast.Statement, frozenset[Question]] | None = None  # of what it left out a part
        self._progress: tuple[Callable[[], int], int] | None = None
        self._work = 0  # instructions since the progress handler was called
        self._statements = StatementCache(cached_statements)
        self.busy = BusyTimeout(timeout)
        self.databases: list[Database | None] = [None, None]
        self.transactions = Transactions(self.databases, self.schema_changed, self.host.violations)
        self.host.ahead = self.transactions.ahead
        self.host.on_join = self._join
        self._stores: list[Store | None] = [None, None]
        self.host.stores = self._stores
        self._environment: Environment | None = None
        self._temporary_views: KnownViews = {}
        self._temporary_triggers = HashedNames()
        self.virtual_tables = SessionTables(self)
        self.attach(0, open_store("main", path, uri=uri, vfs=vfs))
        self.attach(1, open_temp(in_memory=False))

    # ---- databases

    def attach(self, number: int, database: Database) -> None:
        """Make `database` the one of that number. Raises: ProgrammingError, the session is closed: so is `database`."""
        if self._closed:
            database.store.close()
            raise ProgrammingError(CLOSED)
        while len(self.databases) <= number:
            self.databases.append(None)
            self._stores.append(None)
        database.settings = self.settings
        pager = database.store.pager
        pager.busy = self.busy
        pager.wal_autocheckpoint = self.settings.wal_autocheckpoint
        pager.spills = self.settings.cache_spill
        database.mmap_size = self.settings.mmap_size
        if self.settings.temp_store == _TEMP_IN_MEMORY:
            keep_images_in_memory(database, on=True)
        pager.locking_exclusive = self.settings.locking_exclusive and bool(database.path)
        database.store.on_leaf = self._on_leaf
        database.temporary_views = self._temporary_views
        database.temporary_triggers = self._temporary_triggers
        if number == 1:
            database.known_views = self._temporary_views
        self.databases[number] = database
        self._stores[number] = database.store
        self.schema_changed()

    def renew_temp(self) -> None:
        """Throw the temporary tables away: they will lie where `temp_store` says (pragma "temp_store")."""
        self.host.keeps_in_memory = in_memory = self.settings.temp_store == _TEMP_IN_MEMORY
        self.database(1).store.close()
        for database in self.transactions.open_databases():
            keep_images_in_memory(database, on=in_memory)
        self.attach(1, open_temp(in_memory=in_memory))
        if self.host.encoding != "utf-8":
            self.database(1).store.choose_encoding(self.host.encoding)

    def detach(self, number: int) -> None:
        """Forget the database of that number and close its file."""
        database = self.databases[number]
        assert database is not None
        self.databases[number] = None
        self._stores[number] = None
        database.store.close()
        self.schema_changed()
        self.close_gaps()

    def close_gaps(self) -> None:
        """Let the databases behind one that was detached move up, unless a statement runs that knows their numbers."""
        if self.transactions.n_running > 1:
            return
        for number in reversed([number for number, database in enumerate(self.databases) if database is None]):
            del self.databases[number], self._stores[number]
            self.virtual_tables.renumber(number)

    def database(self, number: int) -> Database:
        """An open database."""
        database = self.databases[number]
        assert database is not None, number
        return database

    def _join(self, vtab: Vtab) -> None:
        self.transactions.participants.join(vtab, self.transactions.n_levels)

    def schema_changed(self) -> None:
        """Everything compiled so far is stale; the text encoding is the one that main has now."""
        self.generation += 1
        main, temporary = self.database(0), self.databases[1]
        encoding = main.store.encoding
        if encoding != self.host.encoding:
            self.host.encoding = encoding
            self.collations.set_encoding(encoding)
            if temporary is not None and temporary.store.pager.n_pages == 0:
                temporary.store.choose_encoding(encoding)
        self._environment = None
        self._statements.forget_templates()
        self.virtual_tables.schemas_changed()

    def forget_catalog(self) -> None:
        """What is planned from now on sees the schemas as they are now; what is compiled stays as it is."""
        self._environment = None

    # ---- preparing

    def prepare(self, sql: str, offset: int = 0) -> tuple[Statement | None, int]:
        """Compile the statement that begins at `offset` of a text.

        Returns:
            (statement, offset behind it); (None, length) when only spaces and comments are left.
        Raises:
            SqlError: in SQLite's words; `sql_offset` says where.
        """
        if offset == 0:
            statement = self._statements.texts.get(sql)
            if statement is not None:
                return statement, len(sql)
        if len(sql) > self.limits[LimitCategory.SQL_LENGTH]:
            raise TooBigError("query string is too large")
        end = offset
        while True:
            start, end = end, end_of_statement(sql, end)
            statement = self._prepare_one(sql[start:end] if start or end < len(sql) else sql, start)
            if statement is not None or end >= len(sql):
                return statement, end

    def _prepare_one(self, text: str, offset: int) -> Statement | None:
        """The statement that is all of `text`; None when it is only blanks and comments."""
        statement = self._statements.texts.get(text)
        if statement is not None:
            return statement
        lifted = lift(text) if self.ask is None else None
        literals: Sequence[Value]
        if lifted is not None:
            template, literals = lifted
            known = self._statements.variant(template, literals, self.generation)
            if known is not None:
                return self._statements.remember(Statement(self, text, known, literals))
        try:
            try:
                tree, _ = parse_statement(text, 0, self.limits.parsing)
            except SqlError as error:
                return self._statements.remember(self._not_sql(text, error))
            if tree is None:
                return None
            compiled = compile_tree(self, tree, text)
        except SqlError as error:
            if error.sql_offset >= 0:
                error.sql_offset += offset
            raise
        if lifted is None:
            literals = literals_of(tree)
        else:
            template, literals = lifted
            self._statements.add_variant(template, literals, compiled)
        most = self.limits[LimitCategory.LENGTH]
        if len(text) > most and any(isinstance(each, str | bytes) and len(each) > most for each in literals):
            raise TooBigError("string or blob too big")
        return self._statements.remember(Statement(self, text, compiled, literals))

    def _not_sql(self, text: str, error: SqlError) -> Statement:
        """What a text that is no SQL may be: EXPLAIN ANALYZE of a query. Raises: SqlError, `error` as a rule."""
        from minisql.engine.earlier_mistake import raise_earlier_mistake

        raise_earlier_mistake(self, text, error)
        if "explain" not in text.lower():
            raise error
        from minisql.engine.measured import explain_analyze

        return explain_analyze(self, text, error)

    def compile(self, sql: str, given: Sequence[Value] = ()) -> Compiled:
        """Compile a single statement's text for the schema as it is now, and for these values of its parameters."""
        tree, _ = parse_statement(sql)
        assert tree is not None, sql
        return compile_tree(self, tree, sql, given)

    def list_returning(self) -> None:
        """To SQLite RETURNING is a trigger of temp until its statement is compiled, which may list the others anew."""
        if self._temporary_triggers.make_room():
            self._statements.forget_templates()  # what is prepared from now on fires them in that order

    def look_at_schemas(self) -> None:
        """Hold each schema against its file's cookie; read it if it was never read, or undone."""
        if self.transactions.n_running == 0:
            self.host.interrupted = False  # that was meant for the statement before
        databases = self.transactions.open_databases()
        idle = [database for database in databases if not database.reading]
        try:
            self.transactions.read(number for number, database in enumerate(self.databases) if database is not None)
        finally:
            for database in idle:
                database.end_read()

    @property
    def environment(self) -> Environment:
        """What the planner may know of this connection."""
        if self._environment is None:
            schemas = tuple(None if database is None else database.schema for database in self.databases)
            self._environment = Environment(
                Catalog(schemas, self._temporary_triggers),
                self.functions,
                self.collations,
                double_quoted_strings=self.settings.dqs,
                binary=binary_of_encoding(self.host.encoding),
                foreign_keys=self.settings.foreign_keys,
                recursive_triggers=self.settings.recursive_triggers,
                automatic_index=self.settings.automatic_index,
                ignore_checks=self.settings.ignore_check_constraints,
                reverses=self.settings.reverse_unordered_selects,
                full_names=self.settings.full_column_names,
                short_names=self.settings.short_column_names,
                writable_schema=self.settings.may_write_schema,
                limits=self.limits.planning,
                virtual_tables=self.virtual_tables,
                authorizer=self._authorizer(),
                triggers=self.settings.triggers,
                views=self.settings.views,
                trusted_schema=self.settings.trusted_schema,
                puts_off_keys=lambda: self.host.violations.defer_all,
                tells_changes=self.host.on_row_change is not None,
                case_sensitive_like=self.host.case_sensitive_like,
                is_shut=self._is_shut if self.settings.defensive else None,
                known_views={n: each.known_views for n, each in enumerate(self.databases) if each is not None},
            )
        return self._environment

    def _is_shut(self, database: int, name: str) -> bool:
        from minisql.engine.vtab.shadow import is_shut

        return is_shut(self, database, name)

    def _authorizer(self) -> Authorizer | None:
        if self.ask is None:
            return None
        from minisql.planner.authorizer import Authorizer

        return Authorizer(self.ask, shows_database=len(self.databases) > 2)

    def set_authorizer(self, ask: Ask | None) -> None:
        """Ask it, or nobody, about what statements want to do. They are all prepared again."""
        self.ask = ask
        self.schema_changed()

    def set_update_hook(self, hook: Callable[[int, str, str, int], object] | None) -> None:
        """Call it, or nobody, with (kind, database, table, rowid) of each row that is changed (c3ref update_hook).

        Statements are planned for it: with a hook every row is changed by itself.
        """

        def tell(database: int, table: str, kind: int, rowid: int) -> None:
            assert hook is not None
            hook(int(kind), self.database(database).name, table, rowid)

        self.update_hook = hook
        self.host.on_row_change = None if hook is None else tell
        self.schema_changed()

    # ---- running

    def run_command(self, statement: Statement, tree: ast.Statement, params: Sequence[Value]) -> Iterator[Row]:
        """Carry out a statement that is no query and no change of rows."""
        if self.trace is not None:
            self.trace(statement.sql)
        from minisql.engine.commands import run_command

        if self.host.on_work is not None:
            self.host.on_work(STATEMENT_WORK)
        if self.ask is None:
            return iter(run_command(self, tree, statement.sql, params))
        with self._unasked(tree):
            return iter(run_command(self, tree, statement.sql, params))

    @contextmanager
    def _unasked(self, tree: ast.Statement) -> Iterator[None]:
        """While a command, about which the authorizer has been asked, runs statements of its own."""
        ask, self.ask, self._environment = self.ask, None, None
        if self.ignored is not None and self.ignored[0] is tree and self.ignored[1]:
            ignored = self.ignored[1]
            self.ask = lambda *question: 2 if question in ignored else 0
        try:
            yield
        finally:
            self.ask, self._environment = ask, None

    def evaluate(self, expr: ast.Expr, params: Sequence[Value]) -> Value:
        """The value of an expression that reads no table (ATTACH's file name)."""
        tree = ast.Select((ast.SelectCore((ast.ResultColumn(expr),)),))
        plan = plan_statement(tree, "", self.environment)
        (row,) = build(plan, self.collations).rows(Run(self.host, params, literals_of(expr)))
        return row[0]

    def refuse_if_query_only(self) -> None:
        """PRAGMA query_only forbids every change."""
        if self.settings.query_only:
            raise ReadonlyError("attempt to write a readonly database")

    def limit(self, category: int, value: int = -1) -> int:
        """Set a limit, unless the value is negative; what it was before. Statements that are compiled keep theirs."""
        before = self.limits.lower(category, value)
        if value >= 0:
            self._environment = None
            self._statements.forget_templates()
            if self.host.max_length != self.limits[LimitCategory.LENGTH]:
                self.host.max_length = self.limits[LimitCategory.LENGTH]
                self.schema_changed()  # it holds for what is compiled already, too
            self.host.max_pattern_length = self.limits[LimitCategory.LIKE_PATTERN_LENGTH]
            self.host.max_trigger_depth = self.limits[LimitCategory.TRIGGER_DEPTH]
        return before

    def interrupt(self) -> None:
        """Make what is running stop soon with InterruptError; may be called from any thread."""
        self.host.interrupted = True

    @property
    def progress(self) -> tuple[Callable[[], int], int] | None:
        """(callback, instructions between calls); the callback's true answer interrupts."""
        return self._progress

    @progress.setter
    def progress(self, value: tuple[Callable[[], int], int] | None) -> None:
        self._progress = value
        self.host.on_work = None if value is None else self._on_work
        self._work = 0

    def _on_leaf(self) -> None:
        """Called by storage once for each leaf that is read."""
        if self.host.interrupted:
            raise InterruptError("interrupted")
        if self._progress is not None:
            self._on_work(LEAF_WORK)

    def _on_work(self, n_instructions: int) -> None:
        """So much has been done: call the progress handler when it is due, once at most."""
        if self._progress is None:
            return
        callback, n_between = self._progress
        self._work += n_instructions
        if self._work >= n_between:
            self._work %= n_between
            if callback():
                raise InterruptError("interrupted")

    # ---- state

    @property
    def in_transaction(self) -> bool:
        return not self.transactions.autocommit

    @property
    def changes(self) -> int:
        return self.host.n_changes

    @property
    def total_changes(self) -> int:
        return self.host.n_total_changes

    @property
    def last_insert_rowid(self) -> int:
        return self.host.rowid

    def stopped_by(self, error: BaseException) -> None:
        """What this session was doing has raised that. Where it is not an error of ours, such as Ctrl-C gives, it may
        have come between any two steps, also as those before were being undone.

        Raises:
            ProgrammingError: a function or hook of the program's has closed the session in the midst of it, and
                what went on found its files gone.
        """
        if isinstance(error, Error):
            return
        if not self._closed:
            self.transactions.come_to_rest()
        elif isinstance(error, Exception) and not isinstance(error, MemoryError):
            raise ProgrammingError(CLOSED) from error

    def close(self) -> None:
        """Roll back what is open and close the files. A second call does nothing."""
        if self._closed:
            return
        self._closed = True
        with ExitStack() as steps:  # last in, first out; each is done even if Ctrl-C has stopped the one before
            for database in reversed([*self.transactions.open_databases()]):
                steps.callback(database.store.close)
            steps.callback(self.virtual_tables.close)
            steps.callback(self.transactions.close)
        self._statements.clear()

    # ---- functions and collations

    def create_scalar(
        self, name: str, n_args: int, call: Callable[..., Value] | None, *, deterministic: bool = False
    ) -> None:
        """Define or, with None, remove a function of the user's. Raises: BusyError."""
        if call is None:
            self._remove_function(name, n_args)
        else:
            self.create_function(
                ScalarFunction(name, n_args, call, deterministic=deterministic, builtin=False, innocuous=False)
            )

    def create_function(self, function: SqlFunction) -> None:
        """Define a function of the user's, in place of one of that name and number of arguments. Raises: BusyError."""
        self._refuse_to_replace(function.name, function.n_args)
        self.functions.register(function)
        self.schema_changed()

    def _remove_function(self, name: str, n_args: int) -> None:
        self._refuse_to_replace(name, n_args)
        self.functions.remove(name, n_args)
        self.schema_changed()

    def create_aggregate(
        self, name: str, n_args: int, factory: Callable[[], object] | None, *, windowed: bool = False
    ) -> None:
        """Define or remove an aggregate: `factory()` gives an object with step(*args) and final(); if it is `windowed`,
        with inverse(*args) and value() too. Raises: BusyError."""
        if factory is None:
            self._remove_function(name, n_args)
        else:
            self.create_function(
                AggregateFunction(name, n_args, factory, windowed=windowed, builtin=False, innocuous=False)  # type: ignore[arg-type]
            )

    def _refuse_to_replace(self, name: str, n_args: int) -> None:
        """A function stays as it is while a statement runs, which may be about to call it."""
        if self.transactions.n_running and self.functions.has(name, n_args):
            raise BusyError("unable to delete/modify user-function due to active statements")

    def create_collation(self, name: str, compare: Callable[[str, str], int] | None) -> None:
        """Define or remove a collation: compare(a, b) is negative, 0 or positive. Raises: BusyError."""
        if self.transactions.n_running and name in self.collations:
            raise BusyError("unable to delete/modify collation sequence due to active statements")
        self.collations.register(name, compare)
        self.schema_changed()
