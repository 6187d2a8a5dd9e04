"""Terms of HAVING that speak of a row's group alone are asked of the row.

    before   SELECT a, count(*) FROM t GROUP BY a HAVING a > 5 AND count(*) > 1
    after    SELECT a, count(*) FROM t WHERE a > 5 GROUP BY a HAVING count(*) > 1

So they reach indexes, and groups that nobody wants are not made; with `HAVING NULL` no row is read, and nothing fails.
Of `HAVING x AND 0` a 0 is left if x is no such term: it is not computed.
It must not fire for a term that reads anything but expressions of GROUP BY, which must compare by BINARY, and for one
with a subquery or a value from outside; nor without GROUP BY, where there is a group even if there are no rows. SQLite
does it last: such a term makes no outer join an inner one, gives no constant to others, and is not handed on to a
subquery.
Switched off by the name `having_terms`. Source: found by EXPLAIN QUERY PLAN.
"""

from __future__ import annotations

from minisql.planner.block import conjunction, conjuncts
from minisql.planner.bound_core import BoundCore
from minisql.planner.computed_first import knows_of_call
from minisql.planner.context import Context
from minisql.planner.expr import Const, Expr, Outer, walk
from minisql.planner.push_down import is_made_of
from minisql.planner.rewrites import is_off
from minisql.planner.steady import is_repeatable
from minisql.planner.typed import collation_of
from minisql.planner.where.idle_operands import is_known_truth
from minisql.value.collate import BINARY

RULE = "having_terms"


def take_having_terms(core: BoundCore) -> list[Expr]:
    """Take the terms out of HAVING that may be asked of each row."""
    if core.having is None or not core.keys or is_off(RULE):
        return []
    keys = [key.expr for key in core.keys if collation_of(key) == BINARY]
    taken: list[Expr] = []
    left: list[Expr] = []
    for term in conjuncts(core.having):
        (taken if _is_of_group(core.ctx, term, keys) else left).append(term)
    zero = next((term for term in left if is_known_truth(core.ctx, term) is False), None)
    core.having = conjunction(left) if zero is None else zero
    if len(core.where) == 1 and is_known_truth(core.ctx, core.where[0]) is False:
        return [term for term in taken if knows_of_call(core.ctx, term)]  # `0 AND x` is 0, unless there is a function
    return taken


def _is_of_group(ctx: Context, term: Expr, keys: list[Expr]) -> bool:
    if isinstance(term, Const):  # SQLite leaves a 0 where it is: nothing else keeps rows from being read
        if term.slot is not None:
            ctx.pinned.add(term.slot)
        return is_known_truth(ctx, term) is not False
    if not is_repeatable(term):
        return False
    return not any(isinstance(node, Outer) for node in walk(term)) and is_made_of(term, keys, ctx.pinned)
