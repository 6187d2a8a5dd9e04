"""What every node is, names, and how to come from a node to those under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from minisql.frozen import field, field_names, frozen
from minisql.sql.node import Tree

_Found = TypeVar("_Found", bound="Node")


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


def found(tree: Node, kind: type[_Found] | tuple[type[_Found], ...]) -> Iterator[_Found]:
    """The nodes of a kind in a tree, the tree itself too, in the order of `children`, one before those under it."""
    stack = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, kind):
            yield node
        stack.extend(reversed(children(node)))


def _collect(value: Any, found: list[Node]) -> None:
    if isinstance(value, Node):
        found.append(value)
    elif type(value) is tuple:
        for item in value:
            _collect(item, found)
