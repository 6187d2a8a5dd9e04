"""Functions over NumPy arrays, called from SQL: rows of values in, arrays in between, values out.

The rows of a batch are put into groups in which each argument has one kind of value, so that an array is what a single
value of that kind would be: int64, float64, or object for text and blobs. Whatever the batch, a function that computes
each element by itself gives each row what it would give the row alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from minisql.dbapi import callbacks
from minisql.dbapi.bind import UNSUPPORTED, plain_value
from minisql.dbapi.signatures import Signature
from minisql.dbapi.types import Value

_DTYPES: Final = {int: "int64", float: "float64"}


def vectorized(
    function: Callable[..., Any], signature: Signature
) -> Callable[[Sequence[Sequence[Value]], int], list[Value]]:
    """`call_many` (see `minisql.value.function.ScalarFunction`) of a function of arrays.

    NULL for an argument that is not nullable gives NULL; a nullable one is None in a group where it is NULL. The
    function gives an array, or a sequence, with an element for each row; what is masked, None or NaN is NULL.
    """
    never_null = signature.never_null
    rest_never = not signature.rest
    checked = callbacks.converted(function, _as_values)

    def call_many(columns: Sequence[Sequence[Value]], n_rows: int) -> list[Value]:
        strict = [never_null[i] if i < len(never_null) else rest_never for i in range(len(columns))]
        kinds = [set(map(type, column)) for column in columns]
        if all(len(each) == 1 for each in kinds):  # one group, as from a column of one type
            return _of_group(checked, columns, [each.pop() for each in kinds], strict, n_rows)
        found: list[Value] = [None] * n_rows
        groups: dict[tuple[type, ...], list[int]] = {}
        for number, signature in enumerate(zip(*[map(type, column) for column in columns])):
            groups.setdefault(signature, []).append(number)
        for signature, rows in groups.items():
            part = [[column[number] for number in rows] for column in columns]
            for number, value in zip(rows, _of_group(checked, part, signature, strict, len(rows)), strict=True):
                found[number] = value
        return found

    return call_many


def _of_group(
    checked: Callable[[tuple[Any, ...], int], list[Value]],
    columns: Sequence[Sequence[Value]],
    kinds: Sequence[type],
    strict: Sequence[bool],
    n_rows: int,
) -> list[Value]:
    """The results for rows whose arguments are of these types."""
    import numpy as np

    arguments: list[Any] = []
    for column, kind, never_null in zip(columns, kinds, strict, strict=True):
        if kind is type(None):
            if never_null:
                return [None] * n_rows
            arguments.append(None)
        elif kind in _DTYPES:
            arguments.append(np.array(column, _DTYPES[kind]))
        else:
            array = np.empty(n_rows, object)
            array[:] = column
            arguments.append(array)
    return checked(tuple(arguments), n_rows)


def _as_values(result: Any, n_rows: int) -> list[Value]:
    """What the function gave, as SQL values. Raises: TypeError, ValueError, OverflowError."""
    import numpy as np

    if isinstance(result, np.ndarray):
        if result.shape != (n_rows,):
            raise ValueError(f"an array of shape {result.shape} for {n_rows} rows")
        if not isinstance(result, np.ma.MaskedArray):
            kind = result.dtype.kind
            if kind in "ib" or (kind == "f" and not np.isnan(result).any()):  # 0.02 µs a value, 0.25 one by one
                plain: list[Value] = (result.astype(np.int64) if kind == "b" else result).tolist()
                return plain
        items = result.tolist()  # of what is masked, None
    elif isinstance(result, Sequence) and not isinstance(result, str | bytes):
        items = [item.item() if isinstance(item, np.generic) else item for item in result]
        if len(items) != n_rows:
            raise ValueError(f"{len(items)} results for {n_rows} rows")
    else:
        raise TypeError(f"an array was expected, and not {type(result).__name__}")
    values = [plain_value(item) for item in items]
    if UNSUPPORTED in values:
        raise TypeError("a result is no SQL value")
    return values  # type: ignore[return-value]
