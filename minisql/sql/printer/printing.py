"""From the root of a tree to its text: nodes become pieces, and pieces text, by a stack of work."""

from __future__ import annotations

from typing import Final

from minisql.sql.ast import Node
from minisql.sql.printer import commands, definitions, expressions, queries
from minisql.sql.printer.pieces import Piece, Printers

_PRINTERS: Final[Printers] = {
    **expressions.PRINTERS,
    **queries.PRINTERS,
    **definitions.PRINTERS,
    **commands.PRINTERS,
}


def to_sql(root: Node) -> str:
    """The text of any node (a statement comes without `;`).

    Raises ValueError for a tree that no text gives: an upsert behind a SELECT that would take its ON as a join's.
    """
    text: list[str] = []
    stack: list[Piece] = [root]
    while stack:
        piece = stack.pop()
        if isinstance(piece, str):
            text.append(piece)
            continue
        least = 0
        if isinstance(piece, tuple):
            piece, least = piece
        pieces = _PRINTERS[type(piece)](piece)
        if least and expressions.rank(piece) < least:
            pieces = ["(", *pieces, ")"]
        stack.extend(reversed(pieces))
    return "".join(text)
