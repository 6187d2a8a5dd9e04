"""A value that must be an integer: a rowid that is given, the number behind LIMIT. Source: lang_createtable §5."""

from __future__ import annotations

from typing import Final

from minisql.errors import MismatchError
from minisql.value.affinity import Affinity, apply_affinity
from minisql.value.types import Value

SMALLEST_REAL: Final = -(2.0**63)
"""The one real that SQLite takes for an integer where it must be one, though no column would make it one."""


def must_be_integer(value: Value) -> int:
    """The integer that the value is, or becomes by the affinity of an INTEGER column.

    Raises:
        MismatchError: it is none, NULL included.
    """
    if type(value) is int:
        return value
    if value == SMALLEST_REAL and type(value) is float:
        return -(2**63)
    value = apply_affinity(value, Affinity.INTEGER)
    if type(value) is not int:
        raise MismatchError("datatype mismatch")
    return value
