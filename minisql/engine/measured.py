"""EXPLAIN ANALYZE, and queries that are measured while their rows are read.

SQLite has no EXPLAIN ANALYZE of a query: there `EXPLAIN ANALYZE SELECT` is a syntax error. So the words are looked for
only in a text that the parser has refused, and no other text means anything else than it did (`EXPLAIN ANALYZE t` still
asks for the bytecode of ANALYZE).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine import columns
from minisql.engine.compiled import Compiled
from minisql.engine.statement import Row, Statement
from minisql.errors import SqlError
from minisql.executor.measure import ExplainedQuery, MeasuredQuery, build_measured
from minisql.executor.run import Run
from minisql.frozen import replace
from minisql.plan_report.records import COLUMNS, Step
from minisql.planner import plan_statement
from minisql.planner.nodes import Plan
from minisql.sql import ast
from minisql.sql.literals import literals_of
from minisql.sql.parse import parse_statement
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session

_BLANK: Final = r"(?:[ \t\n\f\r]|--[^\n]*(?:\n|$)|/\*(?s:.*?)\*/)"
_WORDS: Final = re.compile(
    rf"{_BLANK}*EXPLAIN{_BLANK}+ANALYZE(?={_BLANK}+(?:SELECT|WITH|VALUES)\b|{_BLANK}*\()", re.IGNORECASE
)


def explain_analyze(session: Session, text: str, error: SqlError) -> Statement:
    """The statement of a text that the parser has refused with `error`, if it is the EXPLAIN ANALYZE of a query.

    Raises:
        SqlError: `error`, when it is something else; else what is wrong with the query.
    """
    words = _WORDS.match(text)
    if words is None:
        raise error
    query = " " * words.end() + text[words.end() :]  # so that every offset stays
    tree, _ = parse_statement(query, 0, session.limits.parsing)
    if not isinstance(tree, ast.Select):
        raise error
    return ExplainAnalyze(session, text, _compile_explained(session, query, ()), literals_of(tree))


def measured(session: Session, sql: str) -> MeasuredStatement:
    """A query, prepared to be measured.

    Raises:
        SqlError: as `Session.prepare`; or the text is no query: what changes the database is not run for its figures.
    """
    tree, _ = parse_statement(sql, 0, session.limits.parsing)
    if not isinstance(tree, ast.Select):
        raise SqlError("only a query can be measured: SELECT, VALUES or WITH ... SELECT")
    return MeasuredStatement(session, sql, session.compile(sql), literals_of(tree))


def _build(session: Session, plain: Compiled, query: str, given: Sequence[Value]) -> tuple[Plan, MeasuredQuery]:
    """A query's plan once more, with the numbers that EXPLAIN QUERY PLAN gives to subqueries, and it with meters."""
    plan = plain.plan
    if session.ask is None:  # else the authorizer would be asked again
        plan = plan_statement(plain.tree, query, session.environment, explained=True, given=given)
    return plan, build_measured(plan, session.collations, columns)


def _compile_explained(session: Session, query: str, given: Sequence[Value]) -> Compiled:
    plain = session.compile(query, given)
    plan, measured_query = _build(session, plain, query, given)
    plan = replace(plan, column_names=COLUMNS, decltypes=(None,) * len(COLUMNS))
    return Compiled(plain.tree, plan, ExplainedQuery(measured_query), plain.generation)


class ExplainAnalyze(Statement):
    """EXPLAIN ANALYZE of a query: rows `minisql.plan_report.COLUMNS`, one an operator, made when it has run."""

    __slots__ = ()

    def _compile_for(self, params: Sequence[Value]) -> Compiled:
        words = _WORDS.match(self.sql)
        assert words is not None, self.sql
        query = " " * words.end() + self.sql[words.end() :]
        return _compile_explained(self._session, query, params)


class MeasuredStatement(Statement):
    """A query whose operators are measured; its rows are the query's."""

    __slots__ = ("_last",)

    def __init__(self, session: Session, sql: str, compiled: Compiled, literals: Sequence[Value]) -> None:
        super().__init__(session, sql, compiled, literals)
        self._last: _Remembered | None = None
        self._compiled = self._measured(compiled, ())

    def steps(self) -> tuple[Step, ...]:
        """What the operators have done in the run that was begun last; () before there was one."""
        return () if self._last is None else self._last.steps()

    def _compile_for(self, params: Sequence[Value]) -> Compiled:
        return self._measured(super()._compile_for(params), params)

    def _measured(self, plain: Compiled, given: Sequence[Value]) -> Compiled:
        plan, query = _build(self._session, plain, self.sql, given)
        return Compiled(plain.tree, plan, _Remembered(query, self._began), plain.generation)

    def _began(self, last: _Remembered) -> None:
        self._last = last


class _Remembered:
    """A measured query that remembers its last run, and tells when one begins: an `Executable`."""

    __slots__ = ("_began", "_query", "_run")

    def __init__(self, query: MeasuredQuery, began: Callable[[_Remembered], None]) -> None:
        self._query = query
        self._began = began
        self._run: Run | None = None

    def rows(self, run: Run) -> Iterator[Row]:
        self._run = run
        self._began(self)
        return self._query.rows(run)

    def run_many(self, run: Run, param_rows: Iterable[Row]) -> int:
        return self._query.run_many(run, param_rows)

    def steps(self) -> tuple[Step, ...]:
        return () if self._run is None else self._query.steps(self._run)
