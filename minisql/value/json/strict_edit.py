"""Changes on the tree of a strict text: what `edit` does to JSONB, where the text needs no JSONB.

Trees are never changed in place, since `strict.read` remembers them: a change makes new nodes along its path. A new
scalar is a node of bytes, which stands for its own text. Whatever is not plain (JSON5, escapes, mistakes in a path,
blobs) is left to JSONB: the functions then give UNREADABLE. json_set() of a text of 70 bytes, two members, takes
16 µs by this way and 52 by that.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from minisql.value.json.edit import Change
from minisql.value.json.mark import JsonText
from minisql.value.json.path import Index, Key, Mistake, Path, Step
from minisql.value.json.strict import MISSING, UNREADABLE, Node, Unreadable, read, scan
from minisql.value.json.text import quoted
from minisql.value.render import real_to_text
from minisql.value.types import Value

_MAX_TEXT: Final = 100_000  # longer texts are left to JSONB, where a splice is cheaper than making the text anew


def tree(argument: Value) -> Node | Unreadable:
    """The tree of a text that may be changed here, of one too that another JSON function gave: three that follow each
    other take 40 us so, and 70 by way of JSONB."""
    if not isinstance(argument, str) or "\\" in argument or len(argument) > _MAX_TEXT:
        return UNREADABLE
    return read(argument)


def node_of(value: Value) -> Node | Unreadable:
    """The node that an SQL value is when it is put into JSON."""
    if value is None:
        return None
    if isinstance(value, JsonText):
        return scan(value) if "\\" not in value else UNREADABLE
    if isinstance(value, str):
        return quoted(value).encode("utf-8", "surrogateescape")
    if isinstance(value, int):
        return str(value).encode()
    if isinstance(value, float):
        if math.isinf(value):
            return b"9e999" if value > 0 else b"-9e999"
        return real_to_text(value).encode()
    return UNREADABLE


def changed_node(node: Node, path: Path, change: Change, new: Node) -> Node | Unreadable:
    """The tree with `new` at the path, as far as `change` allows it; the same tree if nothing changes."""
    return _changed(node, path.steps, 0, change, new) if path.is_plain and path.is_spelled else UNREADABLE


def removed_node(node: Node, path: Path) -> Node | Unreadable:
    """The tree without what is at the path, which must have a step; the same tree if nothing is there."""
    return _removed(node, path.steps, 0) if path.is_plain and path.is_spelled else UNREADABLE


def _changed(node: Node, steps: Sequence[Step], at: int, change: Change, new: Node) -> Node:
    if at == len(steps):
        return node if change is Change.INSERT else new
    place = _place(node, steps[at])
    if place is None:
        return node
    if isinstance(node, tuple):
        if place < len(node):
            label, value = node[place]
            fresh = _changed(value, steps, at + 1, change, new)
            return node if fresh is value else (*node[:place], (label, fresh), *node[place + 1 :])
        made = MISSING if change is Change.REPLACE else _made(steps[at + 1 :], new)
        return node if isinstance(made, Unreadable) else (*node, (steps[at].text, made))  # type: ignore[union-attr]
    assert isinstance(node, list), f"element {place} of {node!r}"
    if place < len(node):
        fresh = _changed(node[place], steps, at + 1, change, new)
        return node if fresh is node[place] else [*node[:place], fresh, *node[place + 1 :]]
    made = MISSING if change is Change.REPLACE or place > len(node) else _made(steps[at + 1 :], new)
    return node if isinstance(made, Unreadable) else [*node, made]


def _place(node: Node, step: Step) -> int | None:
    """The number of the member or element that a step means, the number of them for a member that is not there; None
    if the node is no such container, or the element would be before the first."""
    if isinstance(step, Key):
        if not isinstance(node, tuple):
            return None
        wanted = step.text
        return next((place for place, member in enumerate(node) if member[0] == wanted), len(node))
    assert isinstance(step, Index), step
    if not isinstance(node, list):
        return None
    number = len(node) - step.number if step.from_end else step.number
    return number if number >= 0 else None


def _made(steps: Sequence[Step], new: Node) -> Node | Unreadable:
    """New containers around `new`; MISSING if an index is not the first of its array."""
    for step in reversed(steps):
        assert not isinstance(step, Mistake), step
        if isinstance(step, Key):
            new = ((step.text, new),)
        elif step.number:
            return MISSING
        else:
            new = [new]
    return new


def _removed(node: Node, steps: Sequence[Step], at: int) -> Node:
    place = _place(node, steps[at])
    if place is None or not isinstance(node, tuple | list) or place >= len(node):
        return node
    if at == len(steps) - 1:
        return [*node[:place], *node[place + 1 :]] if isinstance(node, list) else (*node[:place], *node[place + 1 :])
    if isinstance(node, tuple):
        label, value = node[place]
        fresh = _removed(value, steps, at + 1)
        return node if fresh is value else (*node[:place], (label, fresh), *node[place + 1 :])
    fresh = _removed(node[place], steps, at + 1)
    return node if fresh is node[place] else [*node[:place], fresh, *node[place + 1 :]]


def patched_node(target: Node, patch: Node) -> Node:
    """The target after RFC 7396's merge patch.

    Raises:
        RecursionError: they are too deep for this way.
    """
    if not isinstance(patch, tuple):
        return patch
    members = list(target) if isinstance(target, tuple) else []
    labels = [label for label, _ in members]
    for label, value in patch:
        if label in labels:
            place = labels.index(label)
            if value is None:
                del members[place], labels[place]
            else:
                members[place] = label, patched_node(members[place][1], value)
        elif value is not None:
            members.append((label, patched_node(None, value)))
            labels.append(label)
    return tuple(members)
