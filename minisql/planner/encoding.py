"""Plans for a UTF-16 database: there BINARY compares the stored bytes, which order in another way than UTF-8's.

Planning writes the constant `BINARY` wherever nothing else was said. This pass, the last one, puts the database's own
BINARY in its place; for UTF-8 it gives the plan back unseen. Source: datatype3 §7 "Collating Sequences".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from minisql.frozen import Record, field_names, replace
from minisql.value.collate import BINARY, Collation

T = TypeVar("T")

_OURS: Final = ("minisql.planner.expr", "minisql.planner.nodes")  # and the modules of these packages


def with_binary(root: T, binary: Collation) -> T:
    """The same tree of plan nodes and expressions with `binary` in the place of BINARY."""
    return root if binary is BINARY else exchanged(root, lambda part: binary if part is BINARY else None)


def exchanged(root: T, new: Callable[[object], object | None]) -> T:
    """The same tree of plan nodes and expressions, but for the parts of which `new` gives something else than None.

    What holds none of them stays the same object. Uses no recursion: expressions may be 1,000 deep.
    """
    made: dict[int, Any] = {}
    kept: list[object] = []  # what `made` knows by its id must stay alive
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        value, parts_are_made = stack.pop()
        if id(value) in made:
            continue
        if not parts_are_made and (other := new(value)) is not None:
            made[id(value)] = other
            kept.append(value)
        elif parts_are_made:
            made[id(value)] = _rebuilt(value, made)
            kept.append(value)
        else:
            parts = parts_of(value)
            if parts:
                stack.append((value, True))
                stack += [(part, False) for part in parts]
    found: T = made.get(id(root), root)
    return found


def parts_of(value: Any) -> list[Any]:
    """What a tuple or a node holds; nothing of objects that are no part of a plan (tables, functions)."""
    if type(value) is tuple:
        return list(value)
    if isinstance(value, Record) and type(value).__module__.startswith(_OURS):
        return [getattr(value, name) for name in field_names(type(value))]
    return []


def _rebuilt(value: Any, made: dict[int, Any]) -> Any:
    if type(value) is tuple:
        items = tuple(made.get(id(item), item) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    changed = {}
    for name in field_names(type(value)):
        old = getattr(value, name)
        new = made.get(id(old), old)
        if new is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value
