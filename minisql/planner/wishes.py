"""What a statement could use if there were an index for it: the constraints and the orders that planning comes across.

While `Environment.on_reading` is set, planning tells it of every table that it thinks about (`Reading`), whatever
access path it then chooses. The wishes of a table are what SQLite would ask a virtual table in its place, which is how
SQLite's own adviser finds them: once with all constraints, and, in a join, once for each set of tables that may stand
outside.
Source: vtab "The xBestIndex Method"; cli "Index Recommendations (SQLite Expert)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.frozen import frozen
from minisql.planner.expr import ROWID, Between, Call, Column, Compare, CompareOp, Expr, Unary, UnaryOp
from minisql.planner.where.terms import UseOp, mask_of

if TYPE_CHECKING:
    from minisql.planner.where.loops import Reading
    from minisql.planner.where.order import Wanted
    from minisql.planner.where.terms import Term
    from minisql.schema.objects import Table

_EQUAL: Final = (UseOp.EQ, UseOp.IN)  # IS and IS NULL count as bounds, as with SQLite's adviser


@frozen
class WishTerm:
    """A column of an index that would help. `column`: its number in the table."""

    column: int
    collation: str
    descending: bool = False


@frozen
class Wish:
    """What one scan of a table could use: columns that equal something, bounded columns, an order."""

    database: int
    table: Table
    equal: tuple[WishTerm, ...]
    bounded: tuple[WishTerm, ...]
    order: tuple[WishTerm, ...]


@frozen
class _Constraint:
    term: WishTerm
    is_equal: bool
    needs: int  # sources (bits) that its other side reads


def wishes_of(reading: Reading, wanted: Wanted) -> Iterator[Wish]:
    """The wishes of one table in one query, those of the branches of an OR each for itself."""
    order = _order(reading, wanted)
    yield from _wishes(reading, list(_constraints(reading, reading.terms)), order)
    for term in reading.terms:
        if term.mask >> reading.source & 1 and not term.uses:
            for branch in reading.matcher.or_branches(term):
                yield from _wishes(reading, list(_constraints(reading, branch)), ())


def _wishes(reading: Reading, constraints: Sequence[_Constraint], order: tuple[WishTerm, ...]) -> Iterator[Wish]:
    source = reading.item.source
    everything = 0
    for constraint in constraints:
        everything |= constraint.needs
    outside = dict.fromkeys((everything, *sorted({constraint.needs for constraint in constraints}), 0))
    for mask in outside:
        usable = [constraint for constraint in constraints if not constraint.needs & ~mask]
        equal = tuple(constraint.term for constraint in usable if constraint.is_equal)
        bounded = tuple(constraint.term for constraint in usable if not constraint.is_equal)
        if equal or bounded or order:
            yield Wish(source.database, source.table, equal, bounded, order)


def _constraints(reading: Reading, terms: Sequence[Term]) -> Iterator[_Constraint]:
    """The terms that compare a column of the table with something else, but its whole primary key: that is fast.

    As in SQLite, what has been made of a term (`b = a` of `a = b`, the bounds of BETWEEN) comes after all terms.
    """
    table = reading.item.source.table
    made: list[_Constraint] = []
    for term in terms:
        for position, use in enumerate(term.uses):
            if use.source != reading.source or use.column is None or not _is_open(table, use.column):
                continue
            name = use.collation.name if use.collation is not None else table.columns[use.column].collation
            constraint = _Constraint(WishTerm(use.column, name), use.op in _EQUAL, use.needs)
            if position or isinstance(term.expr, Between | Call):
                made.append(constraint)
            else:
                yield constraint
        if not term.uses:
            yield from _other_constraints(reading, term.expr)
    yield from made


def _other_constraints(reading: Reading, expr: Expr) -> Iterator[_Constraint]:
    """`<>`, IS NOT, NOT NULL and GLOB: no seek serves them, but an index on the column may be less to read."""
    table = reading.item.source.table
    pairs: list[tuple[Expr, Expr | None, str | None]] = []
    match expr:
        case Compare(CompareOp.NE | CompareOp.IS_NOT, left, right, how):
            pairs = [(left, right, how.collation.name), (right, left, how.collation.name)]
        case Unary(UnaryOp.NOT_NULL, operand):
            pairs = [(operand, None, None)]
        case Call(function, (pattern, operand)) if function.name.lower() == "glob":
            pairs = [(operand, pattern, None)]
    for column, other, collation in pairs:
        if not isinstance(column, Column) or column.source != reading.source or not _is_open(table, column.column):
            continue
        needs = 0 if other is None else mask_of(other)
        if not needs >> reading.source & 1:
            name = table.columns[column.column].collation if collation is None else collation
            yield _Constraint(WishTerm(column.column, name), False, needs)


def _is_open(table: Table, column: int) -> bool:
    """Would an index on the column be news? Not on the rowid, nor on a primary key of one column."""
    if column == ROWID or column == table.rowid_column:
        return False
    return not table.columns[column].primary_key or sum(bool(each.primary_key) for each in table.columns) > 1


def _order(reading: Reading, wanted: Wanted) -> tuple[WishTerm, ...]:
    """The wanted order, if it is of columns of this table alone."""
    table, found = reading.item.source.table, []
    for term in wanted.terms:
        expr = term.expr
        if not isinstance(expr, Column) or expr.source != reading.source:
            return ()
        column = table.rowid_column if expr.column == ROWID else expr.column
        if column is None:
            return ()
        if term.collation.name.upper() != table.columns[column].collation.upper():
            return ()
        found.append(WishTerm(column, table.columns[column].collation, term.descending))
    return tuple(found)
