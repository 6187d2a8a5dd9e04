"""What every node is, names, and how to come from a node to those under it."""

from __future__ import annotations

from typing import Any

from minisql.frozen import field, field_names, frozen
from minisql.sql.node import Tree


@frozen
class Node(Tree):
    """Anything in the tree."""

    pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Identifier(Node):
    """A name in a list of names; `pos` is where it stands."""

    name: str


@frozen
class TableName(Node):
    """`[schema .] name` of a table, index, view or trigger. `pos` is the first token, `name_pos` the name's own."""

    name: str
    schema: str | None = None
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


def children(node: Node) -> list[Node]:
    """The nodes directly under `node`, in the order of its fields (which is not always the order of the text)."""
    found: list[Node] = []
    for name in field_names(type(node)):
        _collect(getattr(node, name), found)
    return found


def _collect(value: Any, found: list[Node]) -> None:
    if isinstance(value, Node):
        found.append(value)
    elif type(value) is tuple:
        for item in value:
            _collect(item, found)
