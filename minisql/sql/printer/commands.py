"""Transactions, and statements of a few words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from minisql.sql import ast
from minisql.sql.printer.pieces import Piece, Printers, optional, quoted_name, table_name

_NUMBER: Final = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\Z")


def _begin(node: ast.Begin) -> list[Piece]:
    return ["BEGIN" if node.kind is ast.TransactionKind.DEFERRED else f"BEGIN {node.kind.value}"]


def _rollback(node: ast.Rollback) -> list[Piece]:
    return ["ROLLBACK" if node.savepoint is None else f"ROLLBACK TO {quoted_name(node.savepoint)}"]


def _pragma(node: ast.Pragma) -> list[Piece]:
    name = quoted_name(node.name) if node.schema is None else f"{quoted_name(node.schema)}.{quoted_name(node.name)}"
    if node.value is None:
        return [f"PRAGMA {name}"]
    is_number = not node.is_text and _NUMBER.match(node.value)
    return [f"PRAGMA {name} = {node.value if is_number else quoted_name(node.value)}"]


def _attach(node: ast.Attach) -> list[Piece]:
    return ["ATTACH DATABASE ", node.file, " AS ", node.schema, *optional(" KEY ", node.key)]


def _vacuum(node: ast.Vacuum) -> list[Piece]:
    return ["VACUUM" if node.schema is None else f"VACUUM {quoted_name(node.schema)}", *optional(" INTO ", node.into)]


def _target(word: str) -> Callable[[Any], list[Piece]]:
    return lambda node: [word if node.target is None else f"{word} {table_name(node.target)}"]


PRINTERS: Final[Printers] = {
    ast.Begin: _begin,
    ast.Commit: lambda n: ["COMMIT"],
    ast.Rollback: _rollback,
    ast.Savepoint: lambda n: [f"SAVEPOINT {quoted_name(n.name)}"],
    ast.Release: lambda n: [f"RELEASE {quoted_name(n.name)}"],
    ast.Attach: _attach,
    ast.Detach: lambda n: ["DETACH DATABASE ", n.schema],
    ast.Pragma: _pragma,
    ast.Analyze: _target("ANALYZE"),
    ast.Reindex: _target("REINDEX"),
    ast.Vacuum: _vacuum,
    ast.Explain: lambda n: [f"{n.kind.value} ", n.statement],
}
