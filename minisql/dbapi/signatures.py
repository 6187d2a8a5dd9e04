"""What a Python function's own signature says of an SQL function: how many arguments, and which of them may be NULL.

A parameter may be NULL if its annotation has room for None (`int | None`, `Optional[str]`, `Any`, `object`) or if it
has none; where the annotation has no room, NULL gives NULL without a call.
"""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

_POSITIONAL: Final = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
MAX_ARGUMENTS: Final = 127


class Argument(NamedTuple):
    """One parameter. `default`: of `inspect.Parameter.empty`, there is none."""

    name: str
    nullable: bool
    default: Any


class Signature(NamedTuple):
    """The parameters by position. `rest`: of `*args`, may they be NULL; None if there is no such parameter."""

    arguments: tuple[Argument, ...]
    rest: bool | None

    @property
    def n_required(self) -> int:
        return sum(argument.default is inspect.Parameter.empty for argument in self.arguments)

    @property
    def n_args(self) -> int:
        """As `create_function` has it: -1 where several numbers of arguments will do."""
        return -1 if self.rest is not None or self.n_required < len(self.arguments) else len(self.arguments)

    @property
    def max_args(self) -> int:
        return MAX_ARGUMENTS if self.rest is not None else len(self.arguments)

    @property
    def never_null(self) -> tuple[bool, ...]:
        """By position: NULL gives NULL. Beyond the end it is as `rest` says."""
        return tuple(not argument.nullable for argument in self.arguments)

    @property
    def is_strict(self) -> bool:
        """NULL for any argument gives NULL."""
        return all(self.never_null) and not self.rest


def signature_of(function: Callable[..., Any], *, skip: int = 0) -> Signature:
    """The signature without its first `skip` parameters (`self`).

    Raises:
        TypeError: it cannot be called by position alone, it has too many parameters, or an annotation is no type.
    """
    name = getattr(function, "__qualname__", repr(function))
    try:
        parameters = list(inspect.signature(function).parameters.values())[skip:]
    except ValueError as error:
        raise TypeError(f"{name} does not say what its arguments are") from error
    hints = annotations_of(function, leave_out="return")
    arguments: list[Argument] = []
    rest: bool | None = None
    for parameter in parameters:
        nullable = takes_none(hints.get(parameter.name, Any))
        if parameter.kind in _POSITIONAL:
            arguments.append(Argument(parameter.name, nullable, parameter.default))
        elif parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            rest = nullable
        elif parameter.kind is inspect.Parameter.KEYWORD_ONLY and parameter.default is inspect.Parameter.empty:
            raise TypeError(f"{name}: SQL has no keyword arguments, but {parameter.name} is one")
    if len(arguments) > MAX_ARGUMENTS:
        raise TypeError(f"{name}: an SQL function has {MAX_ARGUMENTS} arguments at most")
    return Signature(tuple(arguments), rest)


def annotations_of(function: Any, *, leave_out: str = "") -> dict[str, Any]:
    """The annotations as types. Raises: TypeError, for a name that is not there."""
    owner = inspect.unwrap(function)
    given = {name: hint for name, hint in getattr(owner, "__annotations__", {}).items() if name != leave_out}
    around = inspect.getclosurevars(owner).nonlocals if inspect.isfunction(owner) else {}
    found = types.SimpleNamespace(__annotations__=given)
    try:
        return typing.get_type_hints(found, getattr(owner, "__globals__", {}), dict(around))
    except NameError as error:
        raise TypeError(f"{getattr(owner, '__qualname__', owner)}: an annotation is unknown: {error}") from error


def takes_none(hint: Any) -> bool:
    """The annotation has room for None."""
    if hint in (Any, object, None, type(None)):
        return True
    origin = typing.get_origin(hint)
    if origin is typing.Annotated:
        return takes_none(typing.get_args(hint)[0])
    if origin in (typing.Union, types.UnionType):
        return any(takes_none(choice) for choice in typing.get_args(hint))
    return False


def item_fields(hint: Any) -> tuple[str, ...] | None:
    """The columns' names of what a function returns an iterator of; None where the annotation does not say them.

    Records (named tuples, dataclasses, TypedDicts) have names; a plain type is the one column `value`.
    """
    parts = typing.get_args(hint)
    item = parts[0] if parts else None
    kind = typing.get_origin(item) or item
    if item is None or kind is tuple:
        return None
    fields = getattr(item, "_fields", None) or getattr(item, "__dataclass_fields__", None)
    if fields is not None:
        return tuple(fields)
    if typing.is_typeddict(item):
        return tuple(item.__annotations__)
    return None if isinstance(kind, type) and issubclass(kind, Mapping) else ("value",)
