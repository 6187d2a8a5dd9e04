"""What makes a class of `ast` a node: a frozen dataclass with slots, quick to make, safe to compare when deep.

`@node` is `@dataclass(frozen=True, slots=True)` (for type checkers too; `fields`, `replace` and `match` work), except:

- the constructor stores through the slots' own descriptors and not through `object.__setattr__`, which looks each
  name up (measured for a node of 7 fields on CPython 3.11: 0.9 us, not 1.4 us);
- equality, hash, repr and immutability are written once, in `Frozen`, and not generated for each class, and the
  constructor is made with the first node of its class (measured: importing `minisql.sql.ast` takes 17 ms, not 26);
- equality and hash do not recurse, so that trees 1,000 deep can be compared and be keys of a dict.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


class Frozen:
    """The behaviour that all nodes share."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return flattened(self) == flattened(other)

    def __hash__(self) -> int:
        return hash(tuple(flattened(self)))

    def __repr__(self) -> str:
        shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)  # type: ignore[arg-type]
        return f"{type(self).__qualname__}({shown})"


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
        if isinstance(value, Frozen):
            stack.extend(getattr(value, name) for name in _COMPARED[kind])
        elif isinstance(value, tuple):
            flat.append(len(value))
            stack.extend(value)
        else:
            flat.append(value)
    return flat


_COMPARED: dict[type, tuple[str, ...]] = {}


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def node(cls: type[T]) -> type[T]:
    """Make a subclass of Frozen a node."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    _COMPARED[made] = tuple(item.name for item in fields(made) if item.compare)
    made.__init__ = _first_constructor(made)
    return made  # type: ignore[no-any-return]


def _first_constructor(cls: Any) -> Callable[..., None]:
    """What makes the real constructor when the first node of its class is made (all at once cost 9 ms)."""

    def __init__(self: object, *args: object, **kwargs: object) -> None:
        cls.__init__ = _constructor(cls)
        cls.__init__(self, *args, **kwargs)

    return __init__


def _constructor(cls: type[Any]) -> Callable[..., None]:
    namespace: dict[str, Any] = {}
    positional: list[str] = ["self"]
    keyword: list[str] = []
    body: list[str] = []
    for item in fields(cls):
        parameter = item.name if item.default is MISSING else f"{item.name}=_d_{item.name}"
        (keyword if item.kw_only else positional).append(parameter)
        body.append(f"    _set_{item.name}(self, {item.name})")
        namespace[f"_d_{item.name}"] = item.default
        namespace[f"_set_{item.name}"] = getattr(cls, item.name).__set__
    signature = ", ".join([*positional, "*", *keyword])
    exec(f"def __init__({signature}):\n" + "\n".join(body), namespace)
    constructor: Callable[..., None] = namespace["__init__"]
    constructor.__qualname__ = f"{cls.__qualname__}.__init__"
    constructor.__annotations__ = {item.name: item.type for item in fields(cls)} | {"return": None}
    return constructor
