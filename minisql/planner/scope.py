"""Where a name may come from: sources, scopes, and the frames that subqueries read outer values through.

A *scope* is one SELECT core (or the row of a DML statement) while it is bound; its parent is the enclosing query. A
*frame* belongs to a subquery inside an expression: values from outside reach it only through `Frame.outer`.
Source: lang_expr "Column names", lang_select, lang_naming.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol

from minisql.errors import SqlError
from minisql.frozen import field, frozen, replace, slotted
from minisql.planner.environment import Environment
from minisql.planner.expr import ROWID, AggregateCall, Column, Const, Expr, Outer, walk
from minisql.planner.nested_names import ROWID_NAMES
from minisql.planner.places import Match, NestedJoin, Place, Relation, look_up
from minisql.planner.same import same_expr
from minisql.planner.same_name import first_not_null
from minisql.planner.typed import Typed
from minisql.schema.objects import Table, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation

if TYPE_CHECKING:
    from minisql.planner.authorizer import Access
    from minisql.planner.common_table import CommonUse, SharedQuery
    from minisql.planner.window import Windows

_SCHEMA_NAMES: Final = {"sqlite_schema": "sqlite_master", "sqlite_temp_schema": "sqlite_temp_master"}


CHECK: Final = "CHECK constraints"
DEFAULT: Final = "DEFAULT"
INDEX_EXPRESSION: Final = "index expressions"
INDEX_WHERE: Final = "partial index WHERE clauses"
GENERATED: Final = "generated columns"
DETERMINISTIC: Final = frozenset((INDEX_EXPRESSION, INDEX_WHERE, GENERATED))
"""Clauses of a schema in which a function must always give the same answer."""
OWN_COLUMNS_ONLY: Final = frozenset((INDEX_EXPRESSION, GENERATED))
"""Clauses in which neither `table.column` nor a rowid's name may stand."""
ANY_DATABASE: Final = frozenset((CHECK, INDEX_WHERE))
"""Clauses in which a database before `table.column` counts for nothing: there need not be one of that name."""


class AliasMisuse(SqlError):
    """An alias stands for an aggregate where none may stand, which SQLite finds only when it generates code."""


class Source(Protocol):
    """One occurrence of a row producer in FROM."""

    number: int
    name: str  # the alias, else the table's name; '' for a subquery without alias
    key: str  # `name` folded
    database_key: str  # the database's folded name, for `schema.table.column`; "*" for what is in none
    used: set[int]  # columns that something reads

    @property
    def access(self) -> Access | None:
        """Asks the authorizer, if there is one, whether a column may be read."""

    def find(self, key: str) -> int | None:
        """The number of the column with this folded name."""

    def column(self, number: int) -> Typed:
        """The column as an expression; marks it as used."""

    def visible(self) -> Sequence[tuple[int, str]]:
        """(number, name) of the columns that `*` shows."""

    def has_rowid(self) -> bool: ...


@slotted
class TableSource:
    """A stored table."""

    number: int
    name: str
    key: str
    database: int
    table: Table
    env: Environment
    database_key: str = ""  # the database's folded name, for `schema.table.column`
    used: set[int] = field(default_factory=set)
    access: Access | None = None  # asks the authorizer
    whole: bool = False  # to SQLite all its columns are read
    unread: frozenset[int] = frozenset()  # columns whose values nobody wants, though they are `used`
    searched: frozenset[int] | None = None  # of rows to change, what WHERE reads: an index of that covers
    label: str = ""  # as EXPLAIN shows it: the alias, else the name as it was written

    def find(self, key: str) -> int | None:
        return self.table.by_name.get(key)

    def column(self, number: int) -> Typed:
        table = self.table
        if number == ROWID:
            self.used.add(ROWID)
            column = Column(self.number, ROWID, Affinity.INTEGER, BINARY, "rowid")
            return Typed(column, Affinity.INTEGER, None, False, "rowid", "INTEGER")
        declared = table.columns[number]
        collation = BINARY if declared.collation == "BINARY" else self.env.collation(declared.collation)
        position = ROWID if number == table.rowid_column else number
        self.used.add(position)
        return Typed(
            Column(self.number, position, declared.affinity, collation, declared.name),
            declared.affinity,
            None if position == ROWID else collation,  # a rowid has none, whatever it is called
            False,
            declared.name,
            declared.declared_type or None,
        )

    def rowid(self) -> Typed:
        """The rowid under one of its three names: an INTEGER PRIMARY KEY gives it its own."""
        alias = self.table.rowid_column
        return self.column(ROWID if alias is None else alias)

    def visible(self) -> Sequence[tuple[int, str]]:
        return [(i, column.name) for i, column in enumerate(self.table.columns) if not column.hidden]

    def has_rowid(self) -> bool:
        return not self.table.without_rowid


@frozen
class DerivedColumn:
    """A column of a subquery as seen from outside. `stored`: its name if the query becomes a view or a table, where it
    differs: `SELECT a FROM t` gives `a` to a query around it, and `A` to a view if the column was declared so. `mixed`:
    a column of REAL affinity with integers among its values, out of a compound or a FULL JOIN USING: where the rows are
    made before they are read, integers are read as reals. `view_type`: the declared type that a view made from the
    query has, where it differs: of several cores that of the first, while a query around them has that of the last."""

    name: str
    affinity: Affinity
    collation: Collation | None
    decltype: str | None
    stored: str = ""
    mixed: bool = False
    view_type: str | None = ""


@slotted
class DerivedSource:
    """A subquery, a view or a common table expression in FROM."""

    number: int
    name: str
    key: str
    columns: tuple[DerivedColumn, ...]
    by_name: dict[str, int]
    database_key: str = "*"  # of a view, its database's folded name
    used: set[int] = field(default_factory=set)
    access: Access | None = None  # asks the authorizer, about a view
    title: str = ""  # the view's or common table's own name, or `(subquery-1)`; '': `name`
    lacks_collations: bool = False  # a view that has a column whose collation the connection lacks

    def find(self, key: str) -> int | None:
        return self.by_name.get(key)

    def column(self, number: int) -> Typed:
        column = self.columns[number]
        self.used.add(number)
        collation = column.collation or BINARY  # as any column's that is declared without one: it goes before others
        return Typed(
            Column(self.number, number, column.affinity, collation, column.name),
            column.affinity,
            collation,
            False,
            column.name,
            column.decltype,
        )

    def visible(self) -> Sequence[tuple[int, str]]:
        return [(i, column.name) for i, column in enumerate(self.columns)]

    def has_rowid(self) -> bool:
        return False


@slotted
class Frame:
    """What one subquery takes from the query around it. `enclosing` None: the statement's outermost frame.

    `n_captures` counts how often something was taken, also what was there already.
    """

    enclosing: Scope | None = None
    outer: list[Expr] = field(default_factory=list)
    n_captures: int = 0

    def capture(self, typed: Typed) -> Typed:
        """The value of `typed`, an expression of the enclosing query, as the subquery sees it."""
        self.n_captures += 1
        index = next((i for i, known in enumerate(self.outer) if same_expr(known, typed.expr)), len(self.outer))
        if index == len(self.outer):
            self.outer.append(typed.expr)
        is_virtual = self._is_virtual(typed.expr)
        return typed._replace(expr=Outer(index, typed.affinity, typed.collation or BINARY, is_virtual))

    def _is_virtual(self, expr: Expr) -> bool:
        """Is the expression of the enclosing query the column of a virtual table?"""
        if isinstance(expr, Outer):
            return expr.is_virtual
        scope = self.enclosing if isinstance(expr, Column) else None
        while scope is not None:
            for source in scope.sources:
                if isinstance(expr, Column) and source.number == expr.source:
                    return isinstance(source, TableSource) and source.table.virtual is not None
            scope = scope.parent
        return False


class Aggregates(Enum):
    """May an aggregate function stand here?"""

    ALLOWED = 0
    FORBIDDEN = 1
    INSIDE = 2  # in the arguments of another one


@slotted
class Aggregation:
    """The aggregate calls of one SELECT core. A call is written as a column of `source` from the start: the keys are
    counted before anything is bound."""

    source: int
    n_keys: int
    calls: list[AggregateCall] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    asked: set[int] = field(default_factory=set)  # the calls of min() and max() of which somebody asks what is JSON
    n_in_results: int = 0  # so many of the calls, from the first, stand among the result columns
    n_before_order: int | None = None  # so many stand elsewhere than in ORDER BY alone
    simplified: dict[int, tuple[Const, str]] = field(default_factory=dict)  # by id: see Scope.simplified

    def add(self, call: AggregateCall, name: str) -> Column:
        number = next((i for i, known in enumerate(self.calls) if _same_call(known, call)), len(self.calls))
        if number == len(self.calls):
            self.calls.append(call)
            self.names.append(name)
        return Column(self.source, self.n_keys + number, Affinity.NONE, BINARY, name)


    def add_copy(self, node: Column, args: tuple[Expr, ...]) -> Column:
        """A further call as that of `node`, with other arguments."""
        number = node.column - self.n_keys
        self.calls.append(replace(self.calls[number], args=args))
        self.names.append(self.names[number])
        return replace(node, column=self.n_keys + len(self.calls) - 1)


def _same_call(a: AggregateCall, b: AggregateCall) -> bool:
    if (a.where is None) is not (b.where is None) or a.function is not b.function:
        return False
    how_a, how_b = ([(t.collation, t.descending, t.nulls_first) for t in call.order_by] for call in (a, b))
    exprs_a, exprs_b = ([*call.args, *(term.expr for term in call.order_by)] for call in (a, b))
    return (
        (a.collation, a.distinct, how_a) == (b.collation, b.distinct, how_b)
        and len(exprs_a) == len(exprs_b)
        and all(same_expr(x, y, as_written=True) for x, y in zip(exprs_a, exprs_b))  # sum(random()), too, is one sum
        and (a.where is None or b.where is None or same_expr(a.where, b.where, as_written=True))
    )


@slotted
class Scope:
    """One SELECT core while it is bound.

    `aliases`: result columns by folded alias, set once WHERE and what follows may use them. `copied`: what stands there
    for one, see copies.py. `prohibited_in`: the clause of a schema (CHECK constraints, index expressions..) that
    restricts what may stand in the expression.
    """

    parent: Scope | None = None
    frame: Frame = field(default_factory=Frame)
    ctes: Ctes | None = None
    sources: list[Source] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)  # of FROM; empty: `sources`, none of them joined by USING
    aliases: dict[str, Typed] | None = None
    copied: Callable[[Typed], Typed] | None = None
    aggregation: Aggregation | None = None
    aggregates: Aggregates = Aggregates.FORBIDDEN
    misuse: str = " function"  # SQLite's wording of the error, by clause
    prohibited_in: str | None = None
    windows: Windows | None = None
    windows_allowed: bool = False
    n_loops: Callable[[], int] | None = None  # how often a subquery here is run, as a LogEst: see query_loops.py
    in_where: bool = False  # what is bound now is a part of WHERE or ON
    in_outer_on: bool = False  # .. of an outer join's ON
    is_returning: bool = False  # RETURNING's: its source is the table that the statement changes

    def is_around(self, inner: Scope) -> bool:
        """Is it `inner`, or a scope around that one?"""
        level: Scope | None = inner
        while level is not None and level is not self:
            level = level.parent
        return level is self

    def resolve(self, ref: ast.ColumnRef) -> Typed | None:
        """What the name means in this scope or in one around it; None when it is nowhere.

        Raises:
            SqlError: `ambiguous column name: x`.
        """
        level: Scope | None = self
        while level is not None:
            found = level.find(ref)
            if found is not None:
                return found if level.frame is self.frame else _carry_in(found, level.frame, self.frame)
            level = level.parent
        return None

    def find(self, ref: ast.ColumnRef) -> Typed | None:
        """What the name means in this very scope."""
        key = fold(ref.column)
        if ref.table is None:
            found = self.find_bare(key, ref.column)
            if found is None and self.aliases is not None and (alias := self.aliases.get(key)) is not None:
                self._check_alias(alias, ref.column)
                return alias if self.copied is None else self.copied(alias)
            return found
        if ref.schema is not None and self.is_returning:
            return None  # RETURNING is to SQLite a trigger, whose row is in no database
        table = fold(ref.table)
        table = _SCHEMA_NAMES.get(table, table)
        database = None if ref.schema is None else fold(ref.schema)
        if self.places:
            return self._meaning(look_up(self.places, key, full_name(ref), table, database))
        among = [source for source in self.sources if source.key == table and _in_database(source, database)]
        return self._find_among(key, full_name(ref), among)

    def find_bare(self, key: str, name: str) -> Typed | None:
        """An unqualified name among the sources."""
        if self.places:
            return self._meaning(look_up(self.places, key, name))
        return self._find_among(key, name, self.sources)

    def _find_among(self, key: str, name: str, among: Sequence[Source]) -> Typed | None:
        """A column that only one of the sources may have, else a rowid. `name` is for messages."""
        matches = [(source, number) for source in among if (number := source.find(key)) is not None]
        if len(matches) > 1:
            raise SqlError(f"ambiguous column name: {name}")
        if matches:
            return self.value_of(*matches[0])
        return None if self.prohibited_in in OWN_COLUMNS_ONLY else _find_rowid(key, name, among)

    def _meaning(self, matches: Sequence[Match]) -> Typed | None:
        return self.value_of_all(matches) if matches else None

    def value_of_all(self, matches: Sequence[Match]) -> Typed:
        """What `look_up` has found."""
        return first_not_null([self.value_of(*match) for match in matches])

    def value_of(self, relation: Relation, number: int) -> Typed:
        """A column that an expression names; NULL, if the authorizer does not want it to be read."""
        if isinstance(relation, NestedJoin):
            return self.value_of_all(relation.meanings[number])._replace(name=relation.columns[number].name)
        if relation.access is not None and self.prohibited_in is None and not relation.access.may_read(number):
            return Typed(Const(None))
        return relation.rowid() if number == ROWID and isinstance(relation, TableSource) else relation.column(number)

    def _check_alias(self, alias: Typed, name: str) -> None:
        """An alias may stand for an aggregate or a window function only where one could stand itself."""
        if self.windows is not None and not self.windows_allowed and self.windows.call_inside(alias.expr):
            raise SqlError(f"misuse of aliased window function {name}")
        if self.aggregation is None or self.aggregates is Aggregates.ALLOWED:
            return
        call = self.call_inside(alias.expr)
        if call is not None and self.aggregates is Aggregates.INSIDE:
            raise SqlError(f"misuse of aliased aggregate {name}")
        if call is not None:
            raise AliasMisuse(f"misuse of aggregate: {call}()")

    def call_inside(self, expr: Expr) -> str | None:
        """The name of the first aggregate call of this scope in the expression."""
        if self.aggregation is None:
            return None
        for node in walk(expr):
            if isinstance(node, Column) and node.source == self.aggregation.source:
                return node.name
            if id(node) in self.aggregation.simplified:
                return self.aggregation.simplified[id(node)][1]
        return None

    def simplified(self, value: Const, *exprs: Expr) -> Const:
        """The value, which stands for something of which no code is made, `count(*) AND 0`: an aggregate call in the
        expressions counts all the same."""
        name = next(filter(None, map(self.call_inside, exprs)), None)
        if self.aggregation is not None and name is not None:
            self.aggregation.simplified[id(value)] = value, name
        return value


@slotted
class QueueSource:
    """A recursive table while its recursive terms are bound: which references read its queue, and what they see."""

    number: int
    references: tuple[ast.Table, ...]
    columns: tuple[DerivedColumn, ...]


@slotted
class Ctes:
    """The common table expressions that a query sees: those of its own WITH, then those around it.

    `open`: those being bound now, by name, with the error that a reference to them is; `queues`: the recursive ones
    among them. `n_uses`: how often each is referred to, its own body left out. `shared`: what was bound for one that
    is computed once. `place`: see `copies.Reference`.
    """

    by_name: dict[str, ast.CommonTableExpression]
    parent: Ctes | None
    n_uses: dict[str, int] = field(default_factory=dict)
    open: dict[str, str] = field(default_factory=dict)
    queues: dict[str, QueueSource] = field(default_factory=dict)
    shared: dict[str, SharedQuery] = field(default_factory=dict)
    uses: dict[str, CommonUse] = field(default_factory=dict)
    place: tuple[int, int] = (0, 0)

    def find(self, key: str) -> tuple[Ctes, ast.CommonTableExpression] | None:
        level: Ctes | None = self
        while level is not None:
            found = level.by_name.get(key)
            if found is not None:
                return level, found
            level = level.parent
        return None


def _in_database(source: Source, database: str | None) -> bool:
    return database is None or source.database_key == database


def _find_rowid(key: str, name: str, among: Sequence[Source]) -> Typed | None:
    if key not in ROWID_NAMES:
        return None
    candidates = [source for source in among if isinstance(source, TableSource) and source.has_rowid()]
    if len(candidates) > 1:
        raise SqlError(f"ambiguous column name: {name}")
    if not candidates:
        return None
    access = candidates[0].access
    return Typed(Const(None)) if access is not None and not access.may_read(ROWID) else candidates[0].rowid()


def _carry_in(found: Typed, outside: Frame, inside: Frame) -> Typed:
    """Hand a value from frame to frame, from where it was found down to where it is used."""
    frames = []
    frame: Frame | None = inside
    while frame is not None and frame is not outside:
        frames.append(frame)
        frame = None if frame.enclosing is None else frame.enclosing.frame
    for crossed in reversed(frames):
        found = crossed.capture(found)
    return found


def full_name(ref: ast.ColumnRef) -> str:
    """The name as it was written, without quotes."""
    return ".".join(part for part in (ref.schema, ref.table, ref.column) if part is not None)
