"""Does a nested loop give its rows in a wanted order? Source: optoverview "ORDER BY optimizations", queryplanner §2."""

from __future__ import annotations

from collections.abc import Sequence

from minisql.frozen import slotted
from minisql.planner.expr import ROWID, Column, SortTerm
from minisql.planner.where.loops import Loop
from minisql.planner.where.terms import Term, UseOp, mask_of
from minisql.schema.objects import Table, fold


@slotted
class Wanted:
    """An order that would be welcome. `any_direction`: equal rows have only to come together (GROUP BY, DISTINCT), so
    that neither directions nor the sequence of the terms matter. `behind`: terms without weight in the choice; that the
    rows are in their order too is only noticed."""

    terms: Sequence[SortTerm]
    any_direction: bool = False
    behind: Sequence[SortTerm] = ()

    def columns_of(self, source: int) -> frozenset[int]:
        """The columns of a source that the order asks for."""
        return frozenset(
            term.expr.column for term in self.terms if type(term.expr) is Column and term.expr.source == source
        )


@slotted
class Level:
    """A source at its place in the nested loop. `table` None: a subquery, in an order that is not known."""

    loop: Loop
    table: Table | None
    outer_join: bool = False


def satisfied(levels: Sequence[Level], wanted: Wanted, where: Sequence[Term]) -> tuple[int, tuple[bool, ...]]:
    """(how many of the wanted terms, from the first on, hold by themselves; which levels must run backwards).

    With `any_direction` it is all of them or none.
    """
    done = [False] * len(wanted.terms)
    reverse = [False] * len(levels)
    outside = 0  # sources that are outside, or here
    single = 0  # those of them that give no row order any chance: one row at a time
    for number, level in enumerate(levels):
        if level.loop.virtual is not None:
            if level.loop.virtual.plan.ordered and not level.outer_join:
                done = [True] * len(done)
            break
        bit = 1 << level.loop.source
        outside |= bit
        _mark_constants(done, wanted, where, outside)
        if level.loop.one_row and not level.outer_join:
            single |= bit
            for position, term in enumerate(wanted.terms):
                done[position] = done[position] or not mask_of(term.expr) & ~single
            continue
        if all(done):
            break
        keys = _keys_of(level)
        if keys is None:
            break
        distinct, reverse[number] = _walk(level, keys, wanted, done)
        if not distinct:
            break
        single |= bit
    n_first = next((position for position, is_done in enumerate(done) if not is_done), len(done))
    if wanted.any_direction and n_first < len(done):
        n_first = 0
    return n_first, tuple(reverse)


def n_in_order(levels: Sequence[Level], wanted: Wanted, where: Sequence[Term], n_sorted: int) -> int:
    """`n_sorted`, which is how many of the wanted terms hold, and if that is all of them, those behind them."""
    if not wanted.behind or n_sorted < len(wanted.terms):
        return n_sorted
    longer = Wanted((*wanted.terms, *wanted.behind), wanted.any_direction)
    return max(n_sorted, satisfied(levels, longer, where)[0])


def _mark_constants(done: list[bool], wanted: Wanted, where: Sequence[Term], outside: int) -> None:
    """A column that WHERE fixes to a value from outside orders nothing."""
    for position, term in enumerate(wanted.terms):
        expr = term.expr
        if done[position] or type(expr) is not Column or not outside >> expr.source & 1:
            continue
        done[position] = any(
            use.op in (UseOp.EQ, UseOp.IS, UseOp.IS_NULL)
            and use.source == expr.source
            and use.column == expr.column
            and not use.needs
            and (use.collation is None or fold(use.collation.name) == fold(term.collation.name))
            for where_term in where
            for use in where_term.uses
        )


def _keys_of(level: Level) -> list[tuple[int, str, bool]] | None:
    """(column, folded collation, descending) of the order in which a loop reads; None when it has no order."""
    loop, table = level.loop, level.table
    if table is None or loop.branches or loop.automatic or level.outer_join:
        return None
    if loop.index is None:
        return None if loop.equal else [(ROWID, "binary", False)]  # `rowid IN ..` cannot run backwards
    terms = loop.index.stored_terms[: len(loop.index.terms)] if loop.index.is_table else loop.index.stored_terms
    keys = []
    for position, term in enumerate(terms):
        if position < len(loop.equal) and loop.equal[position].op is not UseOp.IN:
            continue  # one value: it orders nothing
        if term.column is None:
            break
        column = ROWID if term.column == table.rowid_column else term.column
        keys.append((column, fold(term.collation), term.descending))
    return keys


def _walk(level: Level, keys: Sequence[tuple[int, str, bool]], wanted: Wanted, done: list[bool]) -> tuple[bool, bool]:
    """Mark the wanted terms that the loop's keys give one after another: (are its rows distinct by them, reversed?)."""
    reverse: bool | None = None
    n_matched = 0
    for column, collation, descending in keys:
        position = _next_match(level.loop.source, column, collation, wanted, done)
        if position is None:
            break
        term = wanted.terms[position]
        if not wanted.any_direction:
            if term.nulls_first == term.descending and column != ROWID:
                break  # NULLs at the other end than the index has them
            backwards = term.descending != descending
            if reverse is None:
                reverse = backwards
            elif reverse != backwards:
                break
        done[position] = True
        n_matched += 1
    return _is_distinct(level, n_matched), bool(reverse)


def _next_match(source: int, column: int, collation: str, wanted: Wanted, done: list[bool]) -> int | None:
    for position, term in enumerate(wanted.terms):
        if done[position]:
            continue
        expr = term.expr
        if (
            type(expr) is Column
            and expr.source == source
            and expr.column == column
            and (column == ROWID or fold(term.collation.name) == collation)
        ):
            return position
        if not wanted.any_direction:
            return None
    return None


def _is_distinct(level: Level, n_matched: int) -> bool:
    """Do the keys that were matched tell any two rows of the loop apart?"""
    loop, table = level.loop, level.table
    assert table is not None
    if loop.index is None:
        return n_matched > 0
    n_known = sum(use.op is not UseOp.IN for use in loop.equal) + n_matched
    if n_known >= len(loop.index.stored_terms) and not table.without_rowid:
        return True
    if not loop.index.unique or n_known < len(loop.index.terms):
        return False
    columns = [term.column for term in loop.index.terms]
    return all(
        column is not None
        and (column < 0 or column == table.rowid_column or table.columns[column].not_null is not None)
        for column in columns
    )
