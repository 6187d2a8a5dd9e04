"""Which index terms a use of a WHERE term serves: columns and expressions, collations, partial indexes.

Source: optoverview §2, expridx, partialindex §3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import Final

from minisql.errors import SqlError
from minisql.planner.binding import bind_whole
from minisql.planner.block import TableItem, conjuncts
from minisql.planner.context import Context
from minisql.planner.expr import (
    ROWID,
    Between,
    Binary,
    BinaryOp,
    Column,
    Compare,
    CompareOp,
    Const,
    Expr,
    InList,
    InQuery,
    Outer,
    Unary,
    UnaryOp,
)
from minisql.planner.same import same_expr
from minisql.planner.scope import Scope
from minisql.planner.where.terms import Term, Use, branch_terms, disjuncts
from minisql.planner.where.use_list import UseList
from minisql.schema.objects import Index, IndexTerm, fold
from minisql.sql import ast


class IndexMatcher:
    """The indexes of one source, with their expressions bound to it when they are first looked at."""

    def __init__(self, ctx: Context, item: TableItem) -> None:
        self._ctx = ctx
        self._item = item
        self._exprs: dict[int, Expr] = {}

    def named_index(self, name: str) -> Index:
        """INDEXED BY's index. Raises SqlError `no such index: NAME`."""
        for index in self._item.source.table.indexes:
            if fold(index.name) == fold(name):
                return index
        raise SqlError(f"no such index: {name}")

    def held(self, index: Index) -> set[int]:
        """The columns whose values the index is known to hold: of the index of a UNIQUE constraint in a WITHOUT ROWID
        table, SQLite does not notice that the primary key's columns have been added to the declared ones."""
        table = self._item.source.table
        terms = index.terms if table.without_rowid and index.sql is None else index.stored_terms
        numbers = (term.column for term in terms if term.column is not None)
        return {ROWID if number == table.rowid_column else number for number in numbers}

    def uses(self, uses: UseList, index: Index, position: int) -> Iterator[Use]:
        """The uses that can fix or bound the index's term at that position; behind the key's terms stands the rowid."""
        source = self._item.source
        term = index.stored_terms[position]
        if term.column is None:
            found = uses.of_expressions(source.number)
            if term.expr is None or not found:
                return
            bound = self.bound(term.expr)
            found = [use for use in found if same_expr(bound, use.operand, self._ctx.pinned)]
        elif term.column == ROWID or term.column == source.table.rowid_column:
            yield from uses.of_column(source.number, ROWID)
            return
        else:
            found = uses.of_column(source.number, term.column)
        for use in found:
            if use.collation is None or fold(use.collation.name) == fold(term.collation):
                yield use

    def is_indexed(self, expr: Expr) -> bool:
        """Is there an index on the expression?"""
        terms = (term for index in self._item.source.table.indexes for term in index.terms)
        return any(self.is_term(term, expr) for term in terms if term.expr is not None)

    def is_term(self, term: IndexTerm, expr: Expr) -> bool:
        """Is the expression that of an index's term? No constant is, as SQLite reads none from an index."""
        if type(expr) is Const or term.expr is None:
            return False
        return same_expr(self.bound(term.expr), expr, self._ctx.pinned)

    def bound(self, expr: ast.Expr) -> Expr:
        """An expression of the schema, bound to this source; reading it does not count as using its columns."""
        found = self._exprs.get(id(expr))
        if found is None:
            ctx, source = self._ctx, self._item.source
            used_before, saved = set(source.used), (ctx.from_schema, ctx.is_trusted)
            ctx.from_schema = ctx.is_trusted = True
            authorizer = ctx.env.authorizer
            try:
                with nullcontext() if authorizer is None else authorizer.silent():
                    found = bind_whole(ctx, expr, Scope(sources=[source])).expr
            finally:
                ctx.from_schema, ctx.is_trusted = saved
                source.used.clear()
                source.used.update(used_before)
            self._exprs[id(expr)] = found
        return found

    # ---- partial indexes

    def is_ordered(self, index: Index) -> bool:
        """Has the connection the collations of the index, and of what it holds? If not, nobody can search in it."""
        collations = self._ctx.env.collations
        if not all(term.collation in collations for term in index.stored_terms):
            return False
        if index.where is None:
            return True
        return all(node.collation in collations for node in ast.found(index.where, ast.Collate))

    def implied(self, index: Index, terms: Sequence[Term]) -> bool:
        """Do the WHERE terms make sure that every wanted row is in this partial index? (partialindex §3) Those that
        read no column are no terms of a table to SQLite: `WHERE 1` does not imply an index's `WHERE 1`."""
        assert index.where is not None
        try:
            parts = conjuncts(self.bound(index.where))
        except SqlError:  # a function that is not there: the index cannot serve, and the query does not need it
            return False
        exchanged = self._ctx.exchanged
        terms = [term for term in terms if not term.is_of_or or self._drives(term)]
        said = [expr for term in terms for expr in _sayings(term)]
        known = [expr for term in terms if term.mask for expr in _sayings(term)]
        known += [exchanged[id(expr)][1] for expr in said if id(expr) in exchanged]
        return all(
            any(self._implies(expr, part) for expr in known) or any(_is_range_of_not_null(term, part) for term in terms)
            for part in parts
        )

    def _drives(self, term: Term) -> bool:
        """Does the term compare what is in some index, or may be: a column?"""
        return any(type(use.operand) is Column or self.is_indexed(use.operand) for use in term.uses)

    def _implies(self, term: Expr, part: Expr) -> bool:
        if same_expr(term, part, self._ctx.pinned):
            return True
        if type(term) is Compare and type(term.right) is Column and type(term.left) is not Column:
            turned = Compare(_MIRRORED.get(term.op, term.op), term.right, term.left, term.how)  # `5 < b` is `b > 5`
            if same_expr(turned, part, self._ctx.pinned):
                return True
        if isinstance(part, Unary) and part.op is UnaryOp.NOT_NULL:
            return _rejects_null(term, part.operand)
        branches = disjuncts(part)
        return len(branches) > 1 and any(self._implies(term, branch) for branch in branches)

    # ---- OR

    def or_branches(self, term: Term) -> list[list[Term]]:
        """The branches of an OR as lists of terms, by their numbers; fewer than two when the term is no OR."""
        branches = disjuncts(term.expr)
        if len(branches) < 2:
            return []
        return [branch_terms(self._ctx, branches[place], term) for _, place in self._in_turn(branches)]

    def or_numbers(self, term: Term) -> tuple[int, ...]:
        """The numbers of the branches, from 1."""
        return tuple([number for number, _ in self._in_turn(disjuncts(term.expr))])

    def _in_turn(self, branches: Sequence[Expr]) -> list[tuple[int, int]]:
        """(number, place) of each branch, in the order of the numbers. A comparison of two columns, `a.x < b.y`, is a
        second one to SQLite, `b.y > a.x`, which stands behind all branches; the last branch's comes first."""
        copied = [place for place in reversed(range(len(branches))) if self._is_of_columns(branches[place])]
        found = []
        for place, branch in enumerate(branches):
            is_second = isinstance(branch, Compare) and place in copied and not self._is_own(branch.left)
            found.append((len(branches) + copied.index(place) + 1 if is_second else place + 1, place))
        return sorted(found)

    def _is_of_columns(self, branch: Expr) -> bool:
        if not isinstance(branch, Compare) or branch.op in (CompareOp.NE, CompareOp.IS_NOT):
            return False
        return all(isinstance(side, Column | Outer) or self._is_own(side) for side in (branch.left, branch.right))

    def _is_own(self, expr: Expr) -> bool:
        """May the expression be found in an index of the table, or in the table itself?"""
        return expr.source == self._item.source.number if type(expr) is Column else self.is_indexed(expr)


def _sayings(term: Term) -> list[Expr]:
    """The forms of a term that SQLite holds against an index's WHERE: `d = 1 OR d = 2` as it is and as `d IN (1, 2)`,
    but `d IN (1)` is to it `d = +1`, which does not imply `d = 1`."""
    if term.written is None:
        return [term.expr]
    return [term.written, term.expr] if isinstance(term.expr, InList) else [term.written]


def _is_range_of_not_null(term: Term, part: Expr) -> bool:
    """`x LIKE 'a%'` is a range of x besides, whatever the collations are, and implies `x IS NOT NULL`."""
    if not isinstance(part, Unary) or part.op is not UnaryOp.NOT_NULL:
        return False
    return any(use.pattern and same_expr(use.operand, part.operand) for use in term.uses)


_MIRRORED: Final = {
    CompareOp.LT: CompareOp.GT,
    CompareOp.LE: CompareOp.GE,
    CompareOp.GT: CompareOp.LT,
    CompareOp.GE: CompareOp.LE,
}


def _rejects_null(term: Expr, wanted: Expr, *, inside: bool = False) -> bool:
    """Is `wanted` not NULL in every row for which the term is true? `inside`: is it so where the term is not NULL?"""
    if same_expr(term, wanted):
        return True
    match term:
        case Compare(CompareOp.IS | CompareOp.IS_NOT, _, _, _):
            return False
        case Compare(_, left, right, _):
            return _rejects_null(left, wanted, inside=True) or _rejects_null(right, wanted, inside=True)
        case Binary(BinaryOp.AND | BinaryOp.OR, _, _):
            return False
        case Binary(_, left, right):
            return _rejects_null(left, wanted, inside=True) or _rejects_null(right, wanted, inside=True)
        case Unary(UnaryOp.NOT | UnaryOp.BIT_NOT | UnaryOp.NEGATE | UnaryOp.PLUS, operand):
            return _rejects_null(operand, wanted, inside=True)
        case Unary(UnaryOp.IS_TRUE | UnaryOp.IS_FALSE, operand):
            return not inside and _rejects_null(operand, wanted, inside=True)
        case Between(operand, low, high, _, _, False) if not inside:
            return any(_rejects_null(each, wanted, inside=True) for each in (operand, low, high))
        case InList(operand, _, _, _):
            return _rejects_null(operand, wanted, inside=True)
        case InQuery((operand,), _, _, False) if not inside:
            return _rejects_null(operand, wanted, inside=True)
        case _:
            return False
