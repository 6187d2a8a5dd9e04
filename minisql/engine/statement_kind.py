"""What the kind of a statement says of how it is carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.planner.nodes import Command, Plan, VirtualChange
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.session import Session


def count_name(session: Session, tree: ast.Statement, plan: Plan) -> str | None:
    """What the only column is called that PRAGMA count_changes gives a change of rows. SQLite gives none to an UPDATE
    of a virtual table."""
    match tree:
        case ast.Drop() if isinstance(plan.root, Command):
            from minisql.engine import drop

            return drop.count_name(session, tree)
        case ast.Insert():
            return "rows inserted"
        case ast.Update():
            return None if isinstance(plan.root, VirtualChange) else "rows updated"
        case ast.Delete():
            return "rows deleted"
    return None


def needs_schema(tree: ast.Statement) -> bool:
    """Does planning look up names? The file is not touched for a statement that has none, even if it is locked.

    A PRAGMA decides for itself: locking_mode must be heard before a write-ahead log is opened.
    """
    if isinstance(tree, ast.Begin | ast.Commit | ast.Rollback | ast.Savepoint | ast.Release | ast.Pragma):
        return False
    if not isinstance(tree, ast.Select):
        return True
    nodes: list[ast.Node] = [tree]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.SelectCore) and node.from_ is not None:
            return True
        if isinstance(node, ast.InTable):
            return True
        nodes += ast.children(node)
    return False
