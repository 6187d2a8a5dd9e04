"""What an authorizer is asked about the FROM of an UPDATE, which SQLite makes a query of its own (lang_update).

About the columns that change it is asked first, then about the query as about any other: names in FROM, the values,
WHERE, and behind them the queries in FROM, tables of which no column is read, and queries in expressions. Several
tables in FROM are a query in it, `(SELECT * FROM k JOIN m)`. Found by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from minisql.errors import SqlError
from minisql.planner.block import FromItem, JoinItem
from minisql.planner.context import Context
from minisql.planner.from_clause import Pending, bind_from, bind_on
from minisql.planner.right_references import refuse_right_references
from minisql.planner.scope import DerivedSource, Scope, TableSource
from minisql.planner.subqueries import bind_row
from minisql.sql import ast


class JoinBinder:
    """Binds the FROM of an UPDATE behind its target, which is the scope's first source."""

    def __init__(self, ctx: Context, from_: ast.JoinClause, scope: Scope) -> None:
        self._ctx = ctx
        self._from = from_
        self._scope = scope
        self._pending: list[Pending] = []
        self._n_first = 0

    @contextmanager
    def asking(self, *, about_query: bool) -> Iterator[None]:
        """Around all that is bound, the values and WHERE too. `about_query`: the authorizer, if there is one, has not
        been asked whether there may be a query."""
        authorizer = self._ctx.env.authorizer
        if authorizer is None:
            yield
            return
        from minisql.planner.authorizer import Action

        if about_query:
            authorizer.check(Action.SELECT)
        with authorizer.names_first():
            yield
        n_asked = authorizer.n_postponed
        for source in self._scope.sources:
            if source.access is not None and isinstance(source, TableSource):
                source.access.mention(None)
        authorizer.put_forward(n_asked, self._n_first)
        authorizer.settle()

    def bind(self) -> FromItem:
        """What stands in FROM; an argument of its only function is left to `bind_on`."""
        authorizer = self._ctx.env.authorizer
        n_before = 0 if authorizer is None else authorizer.n_postponed
        try:
            item, self._pending = bind_from(self._ctx, self._from, self._scope)
            if isinstance(item, JoinItem) and not item.is_closed:
                self._bind_join(item)
        except SqlError as error:
            from minisql.planner.first_mistake import first_mistake_of_from  # read only where something is wrong

            raise first_mistake_of_from(self._ctx, self._from, self._scope.ctes, error) from None
        if authorizer is None:
            return item
        authorizer.unname(n_before)
        self._n_first = authorizer.n_postponed
        return item

    def bind_on(self) -> None:
        """What still waits, behind the values and WHERE."""
        bind_on(self._ctx, self._pending, self._scope)

    def _bind_join(self, item: JoinItem) -> None:
        """The ON clauses and arguments of several tables, before the values. The authorizer is told that all columns
        are read; what reads these tables from here on reads that query."""
        authorizer = self._ctx.env.authorizer
        if authorizer is not None:
            self._read_all_columns()
        bind_on(self._ctx, self._pending, self._scope)
        self._pending = []
        refuse_right_references(item)
        if authorizer is None:
            return
        from minisql.planner.authorizer import Action

        authorizer.postpone(Action.SELECT)
        for source in self._scope.sources[1:]:
            assert isinstance(source, TableSource | DerivedSource), source
            source.access = None

    def _read_all_columns(self) -> None:
        for source in self._scope.sources[1:]:
            if source.access is None:
                continue
            assert isinstance(source, TableSource | DerivedSource), source
            columns = source.table.columns if isinstance(source, TableSource) else source.columns
            for number in range(len(columns)):
                source.access.may_read(number)
            if isinstance(source, TableSource):
                source.access.may_read(-1)


def ask_again(ctx: Context, node: ast.Assignment, scope: Scope) -> None:
    """Of a row that a query gives, that query is bound once for each of its columns."""
    authorizer = ctx.env.authorizer
    if authorizer is None or len(node.columns) < 2 or not isinstance(node.value, ast.Subquery):
        return
    for _ in node.columns[1:]:
        with authorizer.names_again():
            bind_row(ctx, node.value, scope)
