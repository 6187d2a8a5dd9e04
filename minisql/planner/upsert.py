"""The ON CONFLICT clauses of INSERT: which constraint each is for, and what it does. Source: lang_upsert."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import nullcontext
from typing import NamedTuple

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind_whole
from minisql.planner.change import bind_assignments, changed_columns, record_seen, rowid_first
from minisql.planner.context import Context
from minisql.planner.events import begin_replacing_by_rowid, may_conflict, update_events
from minisql.planner.expr import ROWID, Column, Expr
from minisql.planner.mistakes import Mistakes
from minisql.planner.named_rows import ExcludedRow, NamedRows
from minisql.planner.nodes import Events, IndexWrite, OnConflict, TableWrite, Upsert
from minisql.planner.outputs import Output
from minisql.planner.returning import seen_in_record, settle
from minisql.planner.same import same_expr
from minisql.planner.scope import Ctes, Scope, TableSource
from minisql.planner.target import target_source
from minisql.schema.objects import fold
from minisql.sql import ast


def bind_upserts(
    ctx: Context,
    clauses: Sequence[ast.Upsert],
    write: TableWrite,
    given: Collection[int],
    alias: str | None,
    ctes: Ctes | None,
    on_conflict: OnConflict | None,
    mistakes: Mistakes,
    updated: Callable[[], object],
) -> tuple[Upsert, ...]:
    """The clauses in the order of the text. Left out unread: one for a constraint that an earlier one is for, and one
    for any constraint when the columns that are `given` can break none that is left.

    Args:
        on_conflict: what the statement does where no clause is for a constraint.
        mistakes: what is wrong with what DO UPDATE does is noted here.
        updated: called behind each DO UPDATE, which ends with RETURNING.
    Raises:
        SqlError: a target is no PRIMARY KEY or UNIQUE constraint.
    """
    target = target_source(ctx, write.database, write.table, alias or write.table.name)
    chosen: list[tuple[ast.Upsert, bool, IndexWrite | None]] = []
    taken: set[str | None] = set()
    for number, clause in enumerate(clauses, start=1):
        any_key = not clause.target
        if any_key and not may_conflict(write, given, taken):
            continue
        index = None if any_key else _constraint(ctx, clause, write, target, number if len(clauses) > 1 else None)
        if index is None and not any_key and ROWID not in given:
            continue
        name = None if index is None else index.index.name
        if any_key or name not in taken:
            chosen.append((clause, any_key, index))
        if not any_key:
            taken.add(name)
    if ROWID in given and None not in taken and not any(any_key for _, any_key, _ in chosen):
        begin_replacing_by_rowid(ctx, write, on_conflict)
    settle(ctx)  # the rows to insert come first
    found: dict[int, Upsert] = {}
    for number in _looked_at(chosen, by_rowid=not write.table.without_rowid and ROWID in given):
        with mistakes.noted_if_first():
            found[number] = _bind_clause(ctx, chosen[number][0], write, target, ctes, *chosen[number][1:])
            if found[number].assignments is not None:
                updated()
    by_rowid = not write.table.without_rowid and ROWID in given
    return tuple([replace(found[number], by_rowid=by_rowid) for number in sorted(found)])


def returning_changed(
    ctx: Context, write: TableWrite, upsert: Upsert, returning: Sequence[Output], of_new: TableWrite | None
) -> Upsert:
    """The clause with what RETURNING reads of a row that it has changed, whose record is made as by an UPDATE.
    `of_new`: the record that it reads of a new row."""
    if upsert.assignments is None:
        return upsert
    record = record_seen(ctx, write, changed_columns(write, upsert.assignments))
    return upsert if record is of_new else replace(upsert, returning=seen_in_record(returning, record))


def _looked_at(chosen: Sequence[tuple[ast.Upsert, bool, IndexWrite | None]], *, by_rowid: bool) -> list[int]:
    """The clauses' numbers in the order in which SQLite looks at what they do: that for the rowid comes first."""
    numbers = list(range(len(chosen)))
    if by_rowid:
        named = [number for number in numbers if not chosen[number][1] and chosen[number][2] is None]
        first = named or [number for number in numbers if chosen[number][1]]
        numbers.sort(key=lambda number: number not in first[:1])
    return numbers


def _bind_clause(
    ctx: Context,
    clause: ast.Upsert,
    write: TableWrite,
    target: TableSource,
    ctes: Ctes | None,
    any_key: bool,
    index: IndexWrite | None,
) -> Upsert:
    excluded = ExcludedRow(ctx.new_source(), "excluded", "excluded", write.database, write.table, ctx.env)
    frame = ctx.new_frame()
    around = NamedRows(parent=ctx.around, frame=frame, ctes=ctes, sources=[excluded])
    scope = Scope(parent=around, frame=frame, ctes=ctes, sources=[target])
    constraint = None if index is None else index.index
    if not clause.assignments:
        return Upsert(constraint, any_key, excluded.number, None, None)
    with ctx.holding_late() as late:
        assignments = rowid_first(bind_assignments(ctx, clause.assignments, target, scope))
        where = None if clause.where is None else bind_whole(ctx, clause.where, scope).expr
    if late:
        raise late[0]
    changed = changed_columns(write, assignments)
    names = [name.name for assignment in clause.assignments for name in assignment.columns]
    events, _ = update_events(ctx, write, changed, names, OnConflict.ABORT)
    later: Events | None = None
    is_own = any(fold(key.parent) == fold(write.table.name) for key in write.table.foreign_keys)
    if any_key and is_own and events.lookups:
        # SQLite compiles it once for each constraint, and lets orphans in from the second on: see `key_lookups`.
        with nullcontext() if ctx.env.authorizer is None else ctx.env.authorizer.silent():
            later, _ = update_events(ctx, write, changed, names, OnConflict.ABORT)
        if [each.lets_in for each in later.lookups] == [each.lets_in for each in events.lookups]:
            later = None
    return Upsert(constraint, any_key, excluded.number, assignments, where, events, later)


def _constraint(
    ctx: Context, clause: ast.Upsert, write: TableWrite, source: TableSource, number: int | None
) -> IndexWrite | None:
    """The unique index that a target names, None for the rowid."""
    scope = Scope(sources=[source])
    with ctx.holding_late():  # no code is made of it
        terms = [_term(ctx, column.expr, scope) for column in clause.target]
        where = None if clause.target_where is None else bind_whole(ctx, clause.target_where, scope).expr
    if len(terms) == 1 and not write.table.without_rowid and terms[0].collation is None:
        expr = terms[0].expr
        if isinstance(expr, Column) and expr.column == ROWID:
            return None
    for index in write.indexes:
        if not index.index.unique or not _matches(ctx, index, terms, where, write.table.rowid_column):
            continue
        if index.index.where is None or _inside(index.index.where) == _inside(clause.target_where):
            return index
    which = "" if number is None else f"{_ordinal(number)} "
    raise SqlError(f"{which}ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint")


class _Term(NamedTuple):
    """A term of the target. `collation`: what it names; `inside`: see `_inside`."""

    expr: Expr
    collation: str | None
    inside: list[tuple[int, str]]


def _term(ctx: Context, node: ast.Expr, scope: Scope) -> _Term:
    collation = None
    while isinstance(node, ast.Collate):
        collation = collation or node.collation
        node = node.operand
    return _Term(bind_whole(ctx, node, scope).expr, collation, _inside(node))


def _inside(node: ast.Expr | None) -> list[tuple[int, str]]:
    """The COLLATE operators of an expression and where they stand: what comes behind `same_expr`, which does not see
    them. `a || 'x' COLLATE NOCASE` is another expression than `a || 'x'`."""
    found: list[tuple[int, str]] = []
    stack: list[ast.Node] = [] if node is None else [node]
    n_before = 0
    while stack:
        each = stack.pop()
        if isinstance(each, ast.Collate):
            found.append((n_before, fold(each.collation)))
        n_before += not isinstance(each, ast.Collate)
        stack.extend(reversed(ast.children(each)))
    return found


def _without_collate(node: ast.Expr | None) -> ast.Expr | None:
    while isinstance(node, ast.Collate):
        node = node.operand
    return node


def _matches(
    ctx: Context,
    index: IndexWrite,
    terms: Sequence[_Term],
    where: Expr | None,
    alias: int | None,
) -> bool:
    """Each term of the key is in the target. A partial index needs its own WHERE there; others ignore the target's.

    `alias` is the INTEGER PRIMARY KEY: a constraint over it and other columns matches nothing (the target's name means
    the rowid, the index's term a column), so SQLite refuses `(a, b)` for `(a INTEGER PRIMARY KEY, b, UNIQUE(a, b))`.
    """
    key = index.index.terms
    if len(key) != len(terms) or any(term.column is not None and term.column == alias for term in key):
        return False
    if index.where is not None and (where is None or not same_expr(index.where, where, ctx.pinned)):
        return False
    return all(
        any(
            same_expr(bound, expr, ctx.pinned)
            and (collation is None or fold(collation) == fold(term.collation))
            and inside == _inside(_without_collate(term.expr))
            for expr, collation, inside in terms
        )
        for term, bound in zip(key, index.terms)
    )


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
