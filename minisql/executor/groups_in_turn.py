"""Groups one after another, where only the first ones may be wanted and what makes them may fail.

SQLite sorts the rows by GROUP BY and takes them into a group at a time: of `SELECT a, json_group_array(b) .. GROUP BY a
LIMIT 2` the third group is not made, and a BLOB in it is no error. Groups that are made side by side (`Grouping.HASH`)
would fail.

    before   LIMIT over GROUP BY HASH
    after    LIMIT over GROUP BY IN ORDER over SORT

It must not reach below what reads all its rows before it gives one: a sort, or other groups. Windows read a row ahead.
Source: found with SQLite.
"""

from __future__ import annotations

from typing import Final, TypeGuard

from minisql.frozen import replace
from minisql.planner.expr import AggregateCall, SortTerm
from minisql.planner.nodes import (
    Aggregate,
    Compound,
    CompoundOp,
    Distinct,
    Filter,
    Grouping,
    Join,
    Limit,
    PlanNode,
    Project,
    Relabel,
    Sort,
)
from minisql.planner.noticeable import is_noticeable
from minisql.planner.steady import is_repeatable

_MAY_FAIL: Final = frozenset(
    {
        "json_group_array", "json_group_object", "jsonb_group_array", "jsonb_group_object", "median", "percentile",
        "percentile_cont", "percentile_disc",
    }
)  # fmt: skip
"""Aggregates of SQLite's own that refuse a value when it comes; others fail when their result is asked for."""


def in_turn(node: PlanNode) -> PlanNode:
    """The plan of which perhaps only the first rows are wanted."""
    match node:
        case Relabel() if node.is_table:
            return node
        case Project() | Filter() | Limit() | Distinct() | Relabel():
            child = in_turn(node.child)
            return node if child is node.child else replace(node, child=child)
        case Compound() if _is_plain(node):
            return _sides_in_turn(node)
        case Join():
            left = in_turn(node.left)
            return node if left is node.left else replace(node, left=left)
        case Aggregate() if node.grouping is Grouping.HASH and any(map(_may_fail, node.calls)):
            if not all(map(is_repeatable, node.keys)):
                return node
            ways = zip(node.keys, node.key_collations, node.descending, strict=True)
            terms = [SortTerm(key, collation, descending, not descending) for key, collation, descending in ways]
            return replace(node, child=Sort(node.child, tuple(terms), what=""), grouping=Grouping.SORTED)
    return node


def _is_plain(node: PlanNode) -> TypeGuard[Compound]:
    """A UNION ALL whose sides come one after another?"""
    return isinstance(node, Compound) and node.op is CompoundOp.UNION_ALL and not node.order


def _sides_in_turn(node: Compound) -> Compound:
    """With each side as it is to be; no recursion to the left, where there may be many."""
    last = node
    above: list[Compound] = []
    while _is_plain(last.left):
        above.append(last)
        last = last.left
    left = in_turn(last.left)
    for compound in (last, *reversed(above)):
        right = in_turn(compound.right)
        if left is not compound.left or right is not compound.right:
            compound = replace(compound, left=left, right=right)
        left = compound
    assert isinstance(left, Compound), left
    return left


def _may_fail(call: AggregateCall) -> bool:
    """May taking a row in fail, or is it noticed?"""
    exprs = [*call.args, *(term.expr for term in call.order_by)]
    if call.where is not None:
        exprs.append(call.where)
    return not call.function.builtin or call.function.name in _MAY_FAIL or any(map(is_noticeable, exprs))
