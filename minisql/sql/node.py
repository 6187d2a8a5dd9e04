"""How syntax trees compare: as all records do, but without recursion, and with 1 and 1.0 two things.

So trees 1,000 deep can be compared and be keys of a dict.
"""

from __future__ import annotations

from minisql.frozen import Frozen, compared_names


class Tree(Frozen):
    """An immutable record that may hold others of its kind to any depth."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return flattened(self) == flattened(other)

    def __hash__(self) -> int:
        return hash(tuple(flattened(self)))


def flattened(root: object) -> list[object]:
    """A tree as one list, in the order of the fields, without what is no part of equality (positions).

    Each value comes after its type: to SQL 1 and 1.0 are two things.
    """
    flat: list[object] = []
    stack = [root]
    while stack:
        value = stack.pop()
        kind = type(value)
        flat.append(kind)
        if isinstance(value, Tree):
            stack.extend([getattr(value, name) for name in compared_names(type(value))])
        elif isinstance(value, tuple):
            flat.append(len(value))
            stack.extend(value)
        else:
            flat.append(value)
    return flat
