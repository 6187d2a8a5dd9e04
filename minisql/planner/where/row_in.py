"""A row value IN a query: the rows of the query are sought in an index one after another.

    CREATE INDEX i ON t(a, b)
    SELECT * FROM t WHERE (b, a) IN (SELECT x, y FROM u)        a and b of each distinct row, in the order of i

To an index, each operand is a term of its own; what stands for the same row is sought together. If the index takes all
operands, the IN is settled, else it is checked besides. It must not fire for NOT IN, for a compound behind IN, nor for
one with windows, and an operand has to be a column.
Switched off by the name `row_in`. Source: rowvalue "Row Value IN Operators"; which queries and in which order the rows
come, SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.frozen import replace
from minisql.planner.context import Context
from minisql.planner.expr import Column, Comparison, Expr, InQuery, Subquery
from minisql.planner.in_operator import index_asked
from minisql.planner.nodes import Compound, Distinct, InKeys, Limit, PlanNode, Project, SeekKey, Sort, Window
from minisql.planner.rewrites import is_off
from minisql.schema.objects import IndexTerm
from minisql.value.collate import Collation

if TYPE_CHECKING:
    from minisql.planner.where.terms import Use

RULE: Final = "row_in"


def parts(expr: InQuery) -> Iterator[tuple[Expr, InKeys, Comparison]]:
    """The operands that may be sought, each with its values and how they are compared."""
    if is_off(RULE) or not _is_simple(expr.query.plan):
        return
    for number, (operand, how) in enumerate(zip(expr.operands, expr.how, strict=True)):
        if type(operand) is Column:
            yield operand, InKeys((), expr.query, how.affinity, number), how


def _is_simple(plan: PlanNode) -> bool:
    """Is it no compound, and without windows?"""
    while isinstance(plan, Limit | Sort | Distinct | Project):
        plan = plan.child
    return not isinstance(plan, Compound | Window)


def is_settled(uses: Sequence[Use], expr: InQuery) -> bool:
    """Do the uses of a loop take every operand?"""
    own = (use for use in uses if use.origin is None and use.term.expr is expr)
    found = {use.key.column for use in own if isinstance(use.key, InKeys)}
    return len(found - {None}) == len(expr.operands)


Key = SeekKey | InKeys


def sought_together(ctx: Context, keys: Sequence[Key], terms: Sequence[IndexTerm]) -> tuple[Key, ...]:
    """The keys of these terms of an index, those of a row from a query that gives no more than what is sought."""
    found = list(keys)
    places: dict[int, list[int]] = {}
    for place, key in enumerate(keys):
        if isinstance(key, InKeys) and key.query is not None and key.column is not None:
            places.setdefault(key.query.number, []).append(place)
    for together in places.values():
        rows = [key for place in together if isinstance(key := keys[place], InKeys)]
        query, columns = _narrowed(ctx, rows)
        hows = [
            Comparison(key.affinity, Collation(terms[place].collation) if terms else Collation("BINARY"))
            for place, key in zip(together, rows, strict=True)
        ]
        order = _order(query, hows) if columns == [*range(len(columns))] else ()
        for place, key, column in zip(together, rows, columns, strict=True):
            found[place] = InKeys((), query, key.affinity, column, order)
    return tuple(found)


def _narrowed(ctx: Context, keys: Sequence[InKeys]) -> tuple[Subquery, list[int]]:
    """The query without the columns that are not sought, in the order of the index, and where each of them stands."""
    query = keys[0].query
    assert query is not None, keys
    columns = [key.column or 0 for key in keys]
    query = replace(query, number=ctx.new_copy())
    plan = query.plan
    if not isinstance(plan, Project) or len(plan.exprs) != query.n_columns:
        return query, columns
    exprs = tuple([plan.exprs[column] for column in columns])
    return replace(query, plan=replace(plan, exprs=exprs), n_columns=len(exprs)), [*range(len(columns))]


def _order(query: Subquery, hows: Sequence[Comparison]) -> tuple[tuple[int, bool], ...]:
    """(column, descending) as an index has the rows, if it is read in the place of the query; the first ascends."""
    asked = index_asked(query, hows, seeks=True)
    if asked is None:
        return ()
    index, columns = asked
    first = index.terms[: len(columns)]
    return tuple(
        (columns.index(term.column), term.descending is not first[0].descending)
        for term in first
        if term.column is not None
    )
