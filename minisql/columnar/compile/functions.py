"""Which scalar functions have kernels; what is not here goes by the row path's function.

A kernel takes the arguments, fixed or vectors (not all of them fixed), how many rows there are, and the connection's
limits. It gives None for what it does not do: then that function is called, for each value or string of a dictionary.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from minisql.columnar.compile import numbers
from minisql.columnar.compile import text_functions as texts
from minisql.columnar.compile.operand import Operated, constant
from minisql.columnar.vector import Kind, Vector
from minisql.executor.run import Host

FunctionKernel: TypeAlias = Callable[[Sequence[Operated], int, Host], Vector | None]

_TYPE_NAMES: Final = {Kind.INTEGER: "integer", Kind.REAL: "real", Kind.TEXT: "text", Kind.BLOB: "blob"}


def _type_name(args: Sequence[Operated], n_rows: int, host: Host) -> Vector | None:
    """typeof(): one answer for all rows, where none is NULL."""
    (vector,) = args
    if not isinstance(vector, Vector) or vector.kind is Kind.MIXED or vector.nulls is not None:
        return None
    return constant("null" if vector.kind is Kind.NULL else _TYPE_NAMES[vector.kind], n_rows)


KERNELS: Final[dict[str, FunctionKernel]] = {
    "abs": numbers.absolute,
    "ceil": numbers.ceiling,
    "ceiling": numbers.ceiling,
    "floor": numbers.floor,
    "instr": texts.position,
    "length": texts.length,
    "lower": texts.lower,
    "ltrim": texts.left_trim,
    "max": numbers.greatest,
    "min": numbers.least,
    "replace": texts.replaced,
    "round": numbers.rounded,
    "rtrim": texts.right_trim,
    "sign": numbers.sign,
    "sqrt": numbers.square_root,
    "substr": texts.substring,
    "substring": texts.substring,
    "trim": texts.trim,
    "trunc": numbers.truncated,
    "typeof": _type_name,
    "upper": texts.upper,
}
