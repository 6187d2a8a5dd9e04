"""Immutable records with slots: what `@dataclass(frozen=True, slots=True)` gives, cheap to import.

`@dataclass` writes and compiles five methods for each class when the class is made; a program that runs one SELECT
imports some 200 records and makes objects of 60. Here equality, hash, repr and immutability are written once, in
`Frozen`, and a class's constructor is compiled when its third object is made. (Measured for a class of four fields on
CPython 3.11: 25 us, not 780; making an object 0.41 us, not 0.72; a hash 0.24 us, not 0.17; `==` 0.32 us, not 0.17.)

To type checkers `@frozen` is a frozen dataclass. `match`, keywords, defaults, properties, `kw_only` and inheritance
work as there, and so do the functions of `dataclasses`, for which `__dataclass_fields__` is made when one of them
asks. A class may write its own `__eq__`, `__hash__`, `__repr__` and `__post_init__`; every annotation is a field.
`@slotted` is for objects that change.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, ClassVar, Final, TypeVar, dataclass_transform

T = TypeVar("T")


class Field:
    """What `field` says of a field beyond its name and default."""

    __slots__ = ("compare", "default", "default_factory", "kw_only", "repr")

    def __init__(
        self,
        default: object,
        default_factory: Callable[[], object] | None = None,
        compare: bool = True,
        kw_only: bool = False,
        repr: bool = True,
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.compare = compare
        self.kw_only = kw_only
        self.repr = repr


_N_BY_HAND: Final = 2  # objects of a class, before it gets a constructor of its own
_REQUIRED: Final = object()
_PLAIN: Final = Field(_REQUIRED)  # a field of which the class body says nothing but its name


def field(
    *,
    default: Any = _REQUIRED,
    default_factory: Callable[[], Any] | None = None,
    compare: bool = True,
    kw_only: bool = False,
    repr: bool = True,
) -> Any:
    """As in `dataclasses`: a default made for each object, or what the field is no part of."""
    return Field(default, default_factory, compare, kw_only, repr)


class _StandardFields:
    """`__dataclass_fields__`, made when `dataclasses` asks for it."""

    def __get__(self, instance: object, owner: type[Any]) -> dict[str, Any]:
        import dataclasses

        described = []
        for name in owner._fields:
            own = owner._given.get(name, _PLAIN)
            made = dataclasses.field(repr=own.repr, compare=own.compare, kw_only=own.kw_only)
            if own.default_factory is not None:
                made.default_factory = own.default_factory
            elif own.default is not _REQUIRED:
                made.default = own.default
            described.append((name, object, made))
        twin: Any = dataclasses.make_dataclass(owner.__name__, described)
        owner.__dataclass_fields__ = twin.__dataclass_fields__
        return twin.__dataclass_fields__  # type: ignore[no-any-return]


_STANDARD_FIELDS: Final = _StandardFields()


class Record:
    """What all records are: their fields are known by name."""

    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]] = ()
    _given: ClassVar[dict[str, Field]] = {}  # of the fields of which the class body says something
    _n_made: ClassVar[int] = 0  # how many objects, as long as that matters
    __dataclass_fields__ = _STANDARD_FIELDS

    def __repr__(self) -> str:
        kind = type(self)
        shown = ", ".join(f"{n}={getattr(self, n)!r}" for n in kind._fields if kind._given.get(n, _PLAIN).repr)
        return f"{kind.__qualname__}({shown})"


class Frozen(Record):
    """The behaviour that all immutable records share: equal when of one class with equal fields, and hashable."""

    __slots__ = ()
    _compared_names: ClassVar[tuple[str, ...]] = ()
    _compared: ClassVar[Callable[[Any], object]]  # the values of those fields

    def __setattr__(self, name: str, value: object) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        kind = type(self)
        if kind is not type(other):
            return NotImplemented
        values = kind._compared
        return values(self) == values(other)

    def __hash__(self) -> int:
        return hash(type(self)._compared(self))


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class an immutable record."""
    made: Any = _with_slots(cls, Frozen)
    made._compared_names = names = tuple(n for n in made._fields if made._given.get(n, _PLAIN).compare)
    made._compared = attrgetter(*names) if names else _nothing
    return made  # type: ignore[no-any-return]


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def slotted(cls: type[T]) -> type[T]:
    """Make a class a record whose fields may be assigned to. Each object is equal to itself alone."""
    return _with_slots(cls, Record)


def replace(record: T, /, **changes: Any) -> T:
    """A new object like `record`, with other values in the fields that are named."""
    kind: Any = type(record)
    for name in kind._fields:
        if name not in changes:
            changes[name] = getattr(record, name)
    return kind(**changes)  # type: ignore[no-any-return]


def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The names of a record's fields, those of its bases first."""
    names: tuple[str, ...] = kind._fields
    return names


def compared_names(kind: type[Frozen]) -> tuple[str, ...]:
    """The names of the fields that are part of equality."""
    return kind._compared_names


def _nothing(record: object) -> tuple[()]:
    return ()


def _with_slots(cls: type[T], base: type[Record]) -> type[T]:
    """The class once more, with slots: they cannot be added to a class that is there already."""
    body = dict(cls.__dict__)
    own = body.get("__annotations__", {})
    given = {name: body.pop(name) for name in own if name in body}
    fields = {name: value if isinstance(value, Field) else Field(value) for name, value in given.items()}
    assert "ClassVar" not in str(own), f"{cls}: every annotation is a field here"
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    bases = cls.__bases__ if issubclass(cls, base) else (base,)
    assert bases != (base,) or cls.__bases__ in ((object,), (base,)), f"{cls} has bases that are no records"
    inherited = next((b for b in bases if issubclass(b, Record)), Record)
    body["__slots__"] = tuple(own)
    body["__qualname__"] = cls.__qualname__
    body["__init__"] = _first_constructor
    body["_n_made"] = 0
    body["__dataclass_fields__"] = _STANDARD_FIELDS  # and not what a base has made for itself
    body["_fields"] = names = (*inherited._fields, *(name for name in own if name not in inherited._fields))
    body["_given"] = fields = inherited._given | fields
    body["__match_args__"] = tuple(name for name in names if not fields.get(name, _PLAIN).kw_only)
    made: type[T] = type(cls.__name__, bases, body)
    return made


def _first_constructor(self: Any, *args: object, **kwargs: object) -> None:
    """The `__init__` of a class with few objects: fills them field by field, then puts the real one in its own place.

    (Measured, of the 70 classes of a program that runs one SELECT 45 have one object, and 13 two: 2 ms, where a
    constructor for each takes 8 ms.)
    """
    kind = type(self)
    kind._n_made += 1
    if kind._n_made > _N_BY_HAND or not _fill(self, kind, args, kwargs):
        kind.__init__ = _constructor(kind)
        kind.__init__(self, *args, **kwargs)


def _fill(self: Any, kind: Any, args: tuple[object, ...], kwargs: dict[str, object]) -> bool:
    """Store the fields of a new object. False: the arguments do not fit, as the real constructor then says."""
    positional = kind.__match_args__
    if len(args) > len(positional) or not kwargs.keys().isdisjoint(positional[: len(args)]):
        return False
    values = dict(zip(positional, args)) | kwargs
    store = object.__setattr__ if issubclass(kind, Frozen) else setattr
    n_given = 0
    for name in kind._fields:
        if name in values:
            n_given += 1
            value = values[name]
        else:
            about = kind._given.get(name, _PLAIN)
            value = about.default if about.default_factory is None else about.default_factory()
            if value is _REQUIRED:
                return False
        store(self, name, value)
    if n_given == len(values) and hasattr(kind, "__post_init__"):
        self.__post_init__()
    return n_given == len(values)


def _constructor(cls: Any) -> Callable[..., None]:
    """The `__init__` of a class: `_template`'s code with the fields' own names. (Measured for four fields on CPython
    3.11: 15 us, compiled for itself 65 us; a program that runs one SELECT makes objects of 60 classes.)"""
    is_frozen = issubclass(cls, Frozen)
    given = cls._given
    keyword = tuple(name for name in cls._fields if given.get(name, _PLAIN).kw_only)
    names = (*(name for name in cls._fields if name not in keyword), *keyword) if keyword else cls._fields
    namespace: dict[str, Any] = {"_REQUIRED": _REQUIRED}
    factories: list[int] = []
    defaults: dict[str, Any] = {}
    for place, name in enumerate(names):
        if is_frozen:
            namespace[f"_set_{place}"] = getattr(cls, name).__set__
        about = given.get(name)
        if about is not None and about.default_factory is not None:
            factories.append(place)
            namespace[f"_new_{place}"] = about.default_factory
            defaults[name] = _REQUIRED
        elif about is not None and about.default is not _REQUIRED:
            defaults[name] = about.default
    code = _template(is_frozen, len(names), tuple(factories), hasattr(cls, "__post_init__"))
    n_positional = len(names) - len(keyword)
    attributes = {f"_{place}": name for place, name in enumerate(names)}
    code = code.replace(
        co_varnames=("self", *names),
        co_names=tuple(attributes.get(name, name) for name in code.co_names),
        co_argcount=1 + n_positional,
        co_kwonlyargcount=len(keyword),
    )
    with_default = [name for name in names[:n_positional] if name in defaults]
    assert tuple(with_default) == names[n_positional - len(with_default) : n_positional], f"{cls}: defaults come last"
    constructor: Any = FunctionType(code, namespace, "__init__", tuple(defaults[name] for name in with_default))
    constructor.__kwdefaults__ = {name: defaults[name] for name in keyword if name in defaults} or None
    constructor.__qualname__ = f"{cls.__qualname__}.__init__"
    return constructor  # type: ignore[no-any-return]


@cache
def _template(is_frozen: bool, n_fields: int, factories: tuple[int, ...], has_post_init: bool) -> CodeType:
    """The text that a person would write for so many fields, with numbers for names. A frozen class stores through its
    slots' own descriptors, and not through `object.__setattr__`, which looks each name up (measured for 7 fields on
    CPython 3.11: 0.9 us, not 1.4 us). `factories`: the fields that have a function for their default."""
    body: list[str] = []
    for place in range(n_fields):
        value = f"_new_{place}() if _{place} is _REQUIRED else _{place}" if place in factories else f"_{place}"
        body.append(f"    _set_{place}(self, {value})" if is_frozen else f"    self._{place} = {value}")
    if has_post_init:
        body.append("    self.__post_init__()")
    signature = ", ".join(["self", *(f"_{place}" for place in range(n_fields))])
    namespace: dict[str, Any] = {}
    exec(f"def __init__({signature}):\n" + "\n".join(body or ["    pass"]), namespace)
    code: CodeType = namespace["__init__"].__code__
    return code
