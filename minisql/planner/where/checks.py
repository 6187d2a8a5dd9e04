"""In which order the terms of one loop are checked: it shows where one of them fails, or keeps others from failing.

At a table: first those that an index can answer which does not hold all that is read, so that the row need not be
fetched for the others; then all but those with correlated subqueries; these last. Each in the order of the clause, in
which what becomes of `(a, b) = (1, 2)` stands behind all that is written; at last what they imply (`implied`). What
reads no table is checked before anything is read, unless there is a subquery in it: then at the first table, where it
is met. Behind an outer join WHERE terms are checked in plain order.
Source: found with SQLite (EXPLAIN).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from minisql.frozen import replace
from minisql.planner.block import conjunction
from minisql.planner.expr import (
    Column,
    Compare,
    Exists,
    Expr,
    InList,
    InQuery,
    Scalar,
    children,
    has_subquery,
    walk,
)
from minisql.planner.nodes import PlanNode
from minisql.planner.noticeable import is_noticeable, is_noticeable_plan
from minisql.planner.steady import is_volatile
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.terms import Term, UseOp, mask_of
from minisql.planner.where.use_list import UseList


def as_checked(terms: Sequence[Term], reading: Reading | None, loop: Loop | None) -> list[Term]:
    """The terms of one level as they are checked; `reading` None: the level is no table."""
    if len(terms) < 2:
        return [*terms]
    held: Collection[int] | None = None
    if reading is not None and loop is not None and not loop.covering and not loop.automatic:
        is_covered = loop.covering_exprs and reading.entries is not None
        held = None if loop.index is None or is_covered else reading.matcher.held(loop.index)
    return _ranked(terms, -1 if reading is None else reading.source, held)


def driven_first(terms: Sequence[Term], reading: Reading | None, loop: Loop | None) -> list[Term]:
    """The same where the rows have not been searched: first the terms that drive the search. To SQLite no index covers
    the right side of a RIGHT JOIN."""
    if reading is None or loop is None:
        return as_checked(terms, reading, loop)
    drive = {id(use.origin or use.term) for use in loop.uses}
    is_apart = loop.index is not None and not loop.index.is_table and not loop.automatic
    held = reading.matcher.held(loop.index) if loop.index is not None and is_apart else None
    first = [term for term in terms if id(term) in drive]
    return first + _ranked([term for term in terms if id(term) not in drive], reading.source, held)


def _ranked(terms: Sequence[Term], source: int, held: Collection[int] | None) -> list[Term]:
    """`held`: the columns of an index that does not hold all that is read of the source."""

    def rank(term: Term) -> int:
        if _is_correlated(term.expr):
            return 2
        return int(held is None or not is_covered(term.expr, source, held))

    return sorted(terms, key=rank)


def implied(
    waiting: Sequence[Term], source: int, uses: UseList, outside: int, behind: Sequence[PlanNode]
) -> list[Expr]:
    """What is checked besides at a loop of a join, behind its terms: where `a.x = b.y` waits for b, what is known of y,
    `b.y IN (1, 2)`, is asked of x. Only where it shows that fewer rows come so far: by the terms that wait, or by the
    subqueries `behind`. `outside`: the sources (bits) that are known."""
    found = _implied(waiting, source, uses, outside)
    is_noticed = found and (any(is_noticeable(term.expr) for term in waiting) or any(map(is_noticeable_plan, behind)))
    return found if is_noticed else []


def _implied(waiting: Sequence[Term], source: int, uses: UseList, outside: int) -> list[Expr]:
    ids = {id(term) for term in waiting}
    found: list[Expr] = []
    for term in waiting:
        column = term.expr.left if isinstance(term.expr, Compare) else None
        if type(column) is not Column or column.source != source or not any(map(uses.links, term.uses)):
            continue
        known = [
            use
            for use in uses.of_column(column.source, column.column)
            if use.op in (UseOp.EQ, UseOp.IS, UseOp.IN) and not use.needs & ~outside
        ]
        best = next((use for use in known if not use.needs), known[0] if known else None)
        if best is not None and id(best.origin or best.term) in ids:
            found += _asked_of(column, best.term.expr, outside)
    return found


def _asked_of(column: Column, expr: Expr, outside: int) -> list[Expr]:
    """The comparison with the column on its left; on its right stands what the sources `outside` give."""
    match expr:
        case Compare() as compare:
            key = compare.left if mask_of(compare.right) & ~outside else compare.right
            return [replace(compare, left=column, right=key)]
        case InList() as among:
            return [replace(among, operand=column)]
        case InQuery((_,)) as among:
            return [replace(among, operands=(column,))]
    return []


def unmatched(
    terms: Sequence[Term], left: int, reading: Reading | None, loop: Loop | None, *, is_noticed: bool
) -> tuple[Expr | None, Expr | None]:
    """`Join.unmatched` for what WHERE says of both sides: the sources `left`, which are NULL then, and the right one,
    which is read anew by `loop`. `is_noticed`: that is noticed, see `checked_once`."""
    known = checked_once([term.expr for term in terms], left, is_noticed=is_noticed)
    of_left = [term.expr for term in terms if id(term.expr) in known]
    of_right = [term for term in terms if id(term.expr) not in known]
    if not any(is_noticeable(term.expr) for term in of_right):
        of_right = []  # it is asked of the rows that are given
    return conjunction(of_left), conjunction([term.expr for term in driven_first(of_right, reading, loop)])


def is_covered(expr: Expr, source: int, held: Collection[int | None]) -> bool:
    """Does the index hold all columns of the table that the expression reads outside of subqueries?"""
    stack = [expr]
    while stack:
        match stack.pop():
            case Column(number, column) if number == source and column not in held:
                return False
            case InQuery(operands):
                stack += operands
            case Scalar() | Exists():
                pass
            case node:
                stack += children(node)
    return True


def _is_correlated(expr: Expr) -> bool:
    """Does it have a subquery that reads columns around it? IN alone does not count as one."""
    inside = [*expr.operands] if isinstance(expr, InQuery) and not expr.negated else [expr]
    return any(
        isinstance(node, Scalar | Exists | InQuery) and bool(node.query.outer) for part in inside for node in walk(part)
    )


def checked_once(exprs: Sequence[Expr], known: int = 0, *, is_noticed: bool = False) -> set[int]:
    """The terms (by id) that are checked before anything is read, the sources `known` being constant: not
    `random() % 2`, which is asked of each row. Those with subqueries are among them only where nobody would notice.
    `is_noticed`: reading the sources is noticed, as a subquery in FROM may fail: `FROM (SELECT abs(a) AS x FROM t
    LIMIT 9) WHERE (SELECT 0)` fails for the smallest integer."""
    found = [expr for expr in exprs if not mask_of(expr) & ~known and not is_volatile(expr)]
    if any(map(has_subquery, found)) and (is_noticed or any(map(is_noticeable, exprs))):
        found = [expr for expr in found if not has_subquery(expr)]
    return {id(expr) for expr in found}
