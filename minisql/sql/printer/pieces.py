"""What the printing functions give, names, and the small words that most of them need."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from minisql.sql import ast
from minisql.sql.ast import Node
from minisql.sql.lexer import KEYWORDS

Piece: TypeAlias = str | Node | tuple[Node, int]
"""A piece of text, a node that is still to be printed, or (node, least rank)."""

Printers: TypeAlias = Mapping[type[Node], Callable[[Any], list[Piece]]]
"""How the nodes of each class are printed."""

_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def quoted_name(name: str) -> str:
    """A name that parses as that name anywhere: bare if it is plain and no keyword, else in double quotes."""
    if _PLAIN_NAME.match(name) and name.upper() not in KEYWORDS:
        return name
    return '"' + name.replace('"', '""') + '"'


def joined(items: Iterable[Piece | list[Piece]], separator: str = ", ") -> list[Piece]:
    """The items with the separator between them."""
    pieces: list[Piece] = []
    for item in items:
        if pieces:
            pieces.append(separator)
        pieces.extend(item if isinstance(item, list) else [item])
    return pieces


def name_list(names: Sequence[ast.Identifier]) -> str:
    """`a, b`."""
    return ", ".join(quoted_name(name.name) for name in names)


def in_parentheses(names: Sequence[ast.Identifier]) -> str:
    """`(a, b)`, or nothing if there are none."""
    return f"({name_list(names)})" if names else ""


def optional(word: str, node: Node | None) -> list[Piece]:
    """The word and the node, if there is one."""
    return [] if node is None else [word, node]


def listed(word: str, nodes: Sequence[Node]) -> list[Piece]:
    """The word and the nodes with commas between them, if there are any."""
    return [word, *joined(nodes)] if nodes else []


def table_name(node: ast.TableName | ast.Table | ast.TableFunction) -> str:
    """`[schema.]name`."""
    name = quoted_name(node.name)
    return name if node.schema is None else f"{quoted_name(node.schema)}.{name}"


def aliased(alias: str | None) -> str:
    """` AS alias`, if there is one."""
    return "" if alias is None else f" AS {quoted_name(alias)}"


def on_conflict(action: ast.ConflictAction | None) -> str:
    """` ON CONFLICT action`, if there is one."""
    return "" if action is None else f" ON CONFLICT {action.value}"
