"""The values of a tree's liftable literals, for statements that did not go through `lift`."""

from __future__ import annotations

from minisql.sql import ast


def _by_slot(tree: ast.Node) -> dict[int, int | float | str | bytes | None]:
    return {literal.slot: literal.value for literal in ast.found(tree, ast.Literal) if literal.slot is not None}


def literals_of(tree: ast.Node) -> list[int | float | str | bytes | None]:
    """The values by slot, as `lift.lift` would have given them; None where the text has a literal that is no node."""
    found = _by_slot(tree)
    return [found.get(slot) for slot in range(max(found, default=-1) + 1)]


def slots_without_node(tree: ast.Node, n_slots: int) -> set[int]:
    """The slots of strings that are names in the tree (`AS 'x'`, `t.'a'`), not values: a plan depends on each."""
    return set(range(n_slots)) - _by_slot(tree).keys()
