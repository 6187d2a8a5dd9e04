"""Type affinity: which class a column would like its values to have.

Storing and comparing differ in one point: a stored REAL without fraction becomes an INTEGER in a NUMERIC or
INTEGER column, which a comparison has no need of (1 = 1.0 anyhow). `storer` and `comparer` give the function
for each, or None where values stay as they are, so that generated code calls it directly or not at all.
Source: datatype3 §3 "Type Affinity", §4 "Comparison Expressions", stricttables.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final, TypeAlias

from minisql.errors import ConstraintError, FailedConstraint
from minisql.value.number import whole_text_to_number
from minisql.value.render import real_to_text
from minisql.value.types import Value

Converter: TypeAlias = Callable[[Value], Value]


class Affinity(Enum):
    """NONE is that of an expression that is no column and no CAST; BLOB that of a column declared so. FLEXNUM has a
    column of a compound or of several rows whose first part is a CAST to a number: as NUMERIC, but a REAL without
    fraction stays one. (The name is SQLite's own; no declared type has it.)"""

    NONE = "NONE"
    BLOB = "BLOB"
    TEXT = "TEXT"
    NUMERIC = "NUMERIC"
    INTEGER = "INTEGER"
    REAL = "REAL"
    FLEXNUM = "FLEXNUM"

    @property
    def is_numeric(self) -> bool:
        return self in NUMERIC_AFFINITIES


NUMERIC_AFFINITIES: Final = (Affinity.NUMERIC, Affinity.INTEGER, Affinity.REAL, Affinity.FLEXNUM)
UNCONVERTED: Final = (Affinity.NONE, Affinity.BLOB)
"""Those that leave every value as it is."""

_RULES: Final = (  # the first that finds its word in the type decides: datatype3 §3.1
    (("INT",), Affinity.INTEGER),
    (("CHAR", "CLOB", "TEXT"), Affinity.TEXT),
    (("BLOB",), Affinity.BLOB),
    (("REAL", "FLOA", "DOUB"), Affinity.REAL),
)


def affinity_of_type(declared: str | None) -> Affinity:
    """The affinity of a column (or CAST) with this declared type; no type at all is BLOB.

    `FLOATING POINT` is INTEGER (it ends in "INT"), and `STRING` is NUMERIC, as documented.
    """
    if not declared:
        return Affinity.BLOB
    folded = declared.upper()
    for words, affinity in _RULES:
        if any(word in folded for word in words):
            return affinity
    return Affinity.NUMERIC


def comparison_affinity(left: Affinity, right: Affinity) -> Affinity:
    """The affinity that both operands of a comparison are given first: NUMERIC, TEXT or NONE.

    Numeric against anything else: NUMERIC. TEXT against an expression without affinity: TEXT. A column
    of affinity BLOB asks for nothing, nor does it take TEXT. Source: datatype3 §4.2.
    """
    if left.is_numeric or right.is_numeric:
        return Affinity.NUMERIC
    if {left, right} in ({Affinity.TEXT, Affinity.NONE}, {Affinity.TEXT}):
        return Affinity.TEXT
    return Affinity.NONE


def _to_text(value: Value) -> Value:
    if type(value) is int:
        return str(value)
    return real_to_text(value) if type(value) is float else value


def _to_number(value: Value) -> Value:
    """Text that is a number as a whole becomes that number; all else stays."""
    if type(value) is str:
        number = whole_text_to_number(value)
        return value if number is None else number
    return value


def _to_integer(value: Value) -> Value:
    """As `_to_number`; and a REAL without fraction, strictly between -2**63 and 2**63, becomes an INTEGER."""
    if type(value) is str:
        value = _to_number(value)
    if type(value) is float and value.is_integer() and -9223372036854775808.0 < value < 9223372036854775808.0:
        return int(value)
    return value


def _to_real(value: Value) -> Value:
    """Numbers, and text that is one as a whole, become REAL; minus zero loses its sign, as it does in the file."""
    if type(value) is str:
        value = _to_number(value)
    return value + 0.0 if type(value) is float or type(value) is int else value


_STORE: Final[dict[Affinity, Converter | None]] = {
    Affinity.NONE: None,
    Affinity.BLOB: None,
    Affinity.TEXT: _to_text,
    Affinity.NUMERIC: _to_integer,
    Affinity.INTEGER: _to_integer,
    Affinity.REAL: _to_real,
    Affinity.FLEXNUM: _to_number,
}
_COMPARE: Final[dict[Affinity, Converter | None]] = {
    Affinity.NONE: None,
    Affinity.BLOB: None,
    Affinity.TEXT: _to_text,
    Affinity.NUMERIC: _to_number,
    Affinity.INTEGER: _to_number,
    Affinity.REAL: _to_number,
    Affinity.FLEXNUM: _to_number,
}


def storer(affinity: Affinity) -> Converter | None:
    """The function that makes a value ready for a column of this affinity; None: it stays as it is."""
    return _STORE[affinity]


def comparer(affinity: Affinity) -> Converter | None:
    """The function that an operand passes before a comparison with this affinity; None: it stays as it is."""
    return _COMPARE[affinity]


def apply_affinity(value: Value, affinity: Affinity) -> Value:
    """The value as a column of this affinity stores it."""
    convert = _STORE[affinity]
    return value if convert is None else convert(value)


def as_operand(value: Value, affinity: Affinity) -> Value:
    """The value as a comparison with this affinity takes it."""
    convert = _COMPARE[affinity]
    return value if convert is None else convert(value)


_STRICT_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "INT": (int,),
    "INTEGER": (int,),
    "REAL": (float,),
    "TEXT": (str,),
    "BLOB": (bytes,),
    "ANY": (int, float, str, bytes),
}
_CLASS_NAMES: Final[dict[type, str]] = {int: "INT", float: "REAL", str: "TEXT", bytes: "BLOB"}


def strict_types(declared: str) -> tuple[type, ...] | None:
    """The Python types that a STRICT table's column of this declared type holds besides NULL.

    None: that is no type of a STRICT table. Affinity has been applied before.
    """
    return _STRICT_TYPES.get(declared.upper())


def strict_check(value: Value, declared: str, column: str, constraint: FailedConstraint | None = None) -> None:
    """Hold a value (affinity applied) against a STRICT column's type.

    Args:
        column: as the message has it, `table.column`.
        constraint: what the error says of itself.
    Raises:
        ConstraintError: `cannot store TEXT value in INT column t.a`.
    """
    if value is not None and type(value) not in _STRICT_TYPES[declared.upper()]:
        kind = _CLASS_NAMES[type(value)]
        error = ConstraintError(f"cannot store {kind} value in {declared.upper()} column {column}", extended=3091)
        error._constraint, error._values = constraint, (value,)
        raise error
