"""Rows as columns: NumPy arrays, an Arrow table, a data frame.

A column's kind follows from its values, not from its declaration: integers alone are int64, reals alone float64, and
everything else (text, blobs, several kinds in one column) is kept value by value, so that nothing is rounded or turned
into text. NULL is no kind: it is masked. Rows are taken from the cursor some thousands at a time, so that a column of
numbers never stands in memory as Python objects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from minisql.errors import NotSupportedError

if TYPE_CHECKING:
    import numpy as np
    import pandas
    import pyarrow

    from minisql.dbapi.fetching import Fetching

_CHUNK: Final = 4096  # rows: larger ones are not faster, and hold more objects at a time
_NUMBERS: Final = {int: "int64", float: "float64"}


class Column:
    """One column's values, put together from chunks.

    Attributes:
        kinds: the types of the values that are not NULL.
        has_null: there is a NULL.
        pieces: the values by chunk, as (dtype, values, mask): an array of dtype int64 or float64 with its mask, or for
            dtype "object" a sequence of values, NULL as None, without one.
    """

    def __init__(self) -> None:
        self.kinds: set[type] = set()
        self.has_null = False
        self.pieces: list[tuple[str, Any, Any]] = []

    def append(self, values: Sequence[Any]) -> None:
        """Add a chunk's values."""
        import numpy as np

        kinds = set(map(type, values))
        is_null = type(None) in kinds
        kinds.discard(type(None))
        self.has_null |= is_null
        self.kinds |= kinds
        kind = _NUMBERS.get(next(iter(kinds))) if len(kinds) == 1 else None
        mask = None
        if kind is not None:
            if is_null:
                mask = np.array([value is None for value in values], bool)
                values = [0 if value is None else value for value in values]
            try:
                self.pieces.append((kind, np.array(values, kind), mask))
                return
            except OverflowError:  # from a converter: SQL's own integers have 64 bits
                if mask is not None:
                    values = [None if null else value for value, null in zip(values, mask.tolist())]
        self.pieces.append(("object", values, None))

    def array(self) -> np.ndarray[Any, Any]:
        """The column, with a mask if there is a NULL."""
        import numpy as np

        found = {kind for kind, values, _ in self.pieces if kind != "object" or values.count(None) < len(values)}
        if len(found) != 1 or "object" in found:
            return self._objects()
        (kind,) = found
        numbers = np.concatenate([
            np.zeros(len(values), kind) if piece == "object" else values for piece, values, _ in self.pieces
        ])
        if not self.has_null:
            return numbers
        return np.ma.masked_array(numbers, self._mask())

    def _objects(self) -> np.ndarray[Any, Any]:
        import numpy as np

        values = self.values()
        array = np.empty(len(values), object)
        array[:] = values
        return np.ma.masked_array(array, self._mask()) if self.has_null else array

    def _mask(self) -> np.ndarray[Any, Any]:
        import numpy as np

        masks = [
            np.array([value is None for value in values], bool)
            if kind == "object"
            else np.zeros(len(values), bool) if mask is None else mask
            for kind, values, mask in self.pieces
        ]
        return np.concatenate(masks)

    def values(self) -> list[Any]:
        """The values as Python objects, NULL as None."""
        found: list[Any] = []
        for kind, values, mask in self.pieces:
            if kind == "object":
                found.extend(values)
            elif mask is None:
                found.extend(values.tolist())
            else:
                found.extend(None if null else value for value, null in zip(values.tolist(), mask.tolist()))
        return found


def fetch_columns(cursor: Fetching) -> dict[str, Column]:
    """All rows that are left, column by column. Empty for a statement that gives none.

    Raises: as the cursor's `fetchall`.
    """
    described = cursor.description
    if described is None:
        return {}
    names = unique_names([each[0] for each in described])
    columns = [Column() for _ in names]
    for rows in _chunks(cursor):
        for column, values in zip(columns, zip(*rows, strict=True), strict=True):
            column.append(values)
    return dict(zip(names, columns))


def _chunks(cursor: Fetching) -> Iterator[list[Any]]:
    """The rows that are left, as tuples, whatever the cursor's row factory would make of them."""
    factory, cursor.row_factory = cursor.row_factory, None
    try:
        rows = iter(cursor)
        while chunk := list(islice(rows, _CHUNK)):
            yield chunk
    finally:
        cursor.row_factory = factory


def unique_names(names: Sequence[str]) -> list[str]:
    """The names, of which later ones get `:1`, `:2` ... where there are such, as SQLite names a view's columns."""
    taken: set[str] = set()
    found = []
    for name in names:
        unique, number = name, 0
        while unique in taken or (number and unique in names):
            number += 1
            unique = f"{name}:{number}"
        taken.add(unique)
        found.append(unique)
    return found


def fetch_numpy(cursor: Fetching) -> dict[str, np.ndarray[Any, Any]]:
    """See `Cursor.fetch_numpy`."""
    return {name: column.array() for name, column in _with_rows(fetch_columns(cursor)).items()}


def _with_rows(columns: dict[str, Column]) -> dict[str, Column]:
    """Each column has a piece, be it an empty one."""
    for column in columns.values():
        if not column.pieces:
            column.pieces.append(("object", (), None))
    return columns


def fetch_arrow(cursor: Fetching) -> pyarrow.Table:
    """See `Cursor.fetch_arrow`."""
    try:
        import pyarrow
    except ImportError as error:
        raise NotSupportedError("fetch_arrow() needs the package pyarrow") from error
    columns = fetch_columns(cursor)
    if not columns:
        return pyarrow.table({})
    return pyarrow.table([_arrow(column) for column in columns.values()], names=list(columns))


def _arrow(column: Column) -> pyarrow.ChunkedArray | pyarrow.Array:
    import pyarrow

    types = {int: pyarrow.int64(), float: pyarrow.float64(), str: pyarrow.large_string(), bytes: pyarrow.large_binary()}
    if not column.kinds:
        return pyarrow.nulls(sum(len(values) for _, values, _ in column.pieces))
    if len(column.kinds) == 1:
        arrow_type = types.get(next(iter(column.kinds)))  # None: a converter's objects, which pyarrow may know
        return pyarrow.chunked_array([
            pyarrow.array(values, arrow_type, mask=mask) for _, values, mask in column.pieces
        ])
    return _union(column.values(), types)


def _union(values: Sequence[Any], types: dict[type, Any]) -> pyarrow.Array:
    """Values of several kinds, each exact: a dense union of one array a kind, NULL in one of its own."""
    import pyarrow

    kinds = sorted({type(value) for value in values}, key=lambda kind: kind.__name__)
    members: dict[type, list[Any]] = {kind: [] for kind in kinds}
    numbers = {kind: number for number, kind in enumerate(kinds)}
    type_ids, offsets = [], []
    for value in values:
        kind = type(value)
        type_ids.append(numbers[kind])
        offsets.append(len(members[kind]))
        members[kind].append(value)
    arrays = [pyarrow.array(members[kind], types.get(kind)) for kind in kinds]
    return pyarrow.UnionArray.from_dense(
        pyarrow.array(type_ids, pyarrow.int8()),
        pyarrow.array(offsets, pyarrow.int32()),
        arrays,
        ["null" if kind is type(None) else kind.__name__ for kind in kinds],
    )


def fetch_pandas(cursor: Fetching) -> pandas.DataFrame:
    """See `Cursor.fetch_pandas`."""
    try:
        import pandas
    except ImportError as error:
        raise NotSupportedError("fetch_pandas() needs the package pandas") from error
    columns = _with_rows(fetch_columns(cursor))
    return pandas.DataFrame({name: _series(column) for name, column in columns.items()})


def _series(column: Column) -> Any:
    """What a data frame takes for the column."""
    import numpy as np
    import pandas

    array = column.array()
    if not isinstance(array, np.ma.MaskedArray):
        return pandas.Series(array)
    if array.dtype == np.int64:
        return pandas.Series(pandas.arrays.IntegerArray(array.data, np.ma.getmaskarray(array)))
    if array.dtype == np.float64:
        return pandas.Series(array.filled(np.nan))
    return pandas.Series(column.values(), dtype=object)
