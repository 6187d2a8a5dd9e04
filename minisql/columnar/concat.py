"""Vectors one after the other, and vectors made of Python values.

Kinds that differ become MIXED, but for NULL, which takes the other's. Dictionaries are merged: if all vectors share
one, nothing is coded anew; where only some vectors have one, the others' strings are taken as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

import numpy as np

from minisql.columnar.rows import empty_strings, packed, plain_strings, values_of
from minisql.columnar.vector import Array, Batch, Dictionary, Kind, Strings, Vector
from minisql.value.types import Value

PIECE_ROWS: Final = 1 << 15
"""Rows of a batch where an operator has all of its rows: whoever makes Python objects of them does so in turn."""

_KIND_OF: Final[dict[type, Kind]] = {int: Kind.INTEGER, float: Kind.REAL, str: Kind.TEXT, bytes: Kind.BLOB}


def concat(vectors: Sequence[Vector]) -> Vector:
    """The values of all vectors, in order. There is at least one."""
    vectors = [vector for vector in vectors if len(vector)] or vectors[:1]
    if len(vectors) == 1:
        return vectors[0]
    kinds = {vector.kind for vector in vectors} - {Kind.NULL}
    if not kinds:
        return null_vector(sum(map(len, vectors)))
    if len(kinds) > 1 or Kind.MIXED in kinds:
        return _mixed(vectors)
    (kind,) = kinds
    nulls = _nulls(vectors)
    if kind in (Kind.INTEGER, Kind.REAL):
        of_null = np.int64 if kind is Kind.INTEGER else np.float64
        return Vector(kind, np.concatenate([_numbers(vector, of_null) for vector in vectors]), nulls)
    if all(vector.dictionary is not None or vector.kind is Kind.NULL for vector in vectors):
        return _merged(vectors, kind, nulls)
    return Vector(kind, joined_strings([_strings(vector) for vector in vectors]), nulls)


def null_vector(n_rows: int) -> Vector:
    """So many NULLs."""
    return Vector(Kind.NULL, np.zeros(n_rows, bool))


def vector_of(values: Sequence[Value]) -> Vector:
    """Python values as a vector: of the one kind that they have, else MIXED."""
    kinds = set(map(type, values))
    has_null = type(None) in kinds
    kinds.discard(type(None))
    if not kinds:
        return null_vector(len(values))
    if len(kinds) > 1:
        return Vector(Kind.MIXED, _objects(values))
    kind = _KIND_OF[kinds.pop()]
    nulls = np.array([value is None for value in values]) if has_null else None
    if kind in (Kind.INTEGER, Kind.REAL):
        numbers = [0 if value is None else value for value in values] if has_null else values
        return Vector(kind, np.array(numbers, np.int64 if kind is Kind.INTEGER else np.float64), nulls)
    return Vector(kind, strings_from([encoded(value) for value in values]), nulls)


def encoded(value: Value) -> bytes:
    """A text's or a blob's bytes; none for NULL."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape")
    return value if isinstance(value, bytes) else b""


def strings_from(pieces: Sequence[bytes]) -> Strings:
    """Strings of these bytes."""
    sizes = np.fromiter(map(len, pieces), np.int64, len(pieces))
    return Strings(np.frombuffer(b"".join(pieces), np.uint8), np.cumsum(sizes) - sizes, sizes)


def _objects(values: Sequence[Value]) -> Array:
    """An array of objects; `np.array` would look into them."""
    made = np.empty(len(values), object)
    made[:] = values
    return made


def _mixed(vectors: Sequence[Vector]) -> Vector:
    return Vector(Kind.MIXED, np.concatenate([_as_objects(vector) for vector in vectors]))


def _as_objects(vector: Vector) -> Array:
    if vector.kind is Kind.MIXED:
        assert not isinstance(vector.values, Strings)
        return vector.values
    return _objects(values_of(vector))


def _nulls(vectors: Sequence[Vector]) -> Array | None:
    if all(vector.nulls is None and vector.kind is not Kind.NULL for vector in vectors):
        return None
    return np.concatenate([nulls_of(vector) for vector in vectors])


def nulls_of(vector: Vector) -> Array:
    """Where the vector is NULL, of any kind."""
    if vector.kind is Kind.NULL:
        return np.ones(len(vector), bool)
    if vector.kind is Kind.MIXED:
        assert not isinstance(vector.values, Strings)
        return np.array(np.equal(vector.values, np.array(None, object)), bool)
    return np.zeros(len(vector), bool) if vector.nulls is None else vector.nulls


def _numbers(vector: Vector, of_null: Any) -> Array:
    if vector.kind is Kind.NULL:
        return np.zeros(len(vector), of_null)
    assert not isinstance(vector.values, Strings)
    return vector.values


def _strings(vector: Vector) -> Strings:
    return empty_strings(len(vector)) if vector.kind is Kind.NULL else plain_strings(vector)


def joined_strings(parts: Sequence[Strings]) -> Strings:
    """Strings of several buffers in one. A buffer that is mostly other bytes is not taken along."""
    data: list[Array] = []
    starts: list[Array] = []
    offset = 0
    for part in parts:
        n_bytes = int(part.sizes.sum())
        if len(part.data) <= 2 * n_bytes:
            data.append(part.data)
            starts.append(part.starts + offset)
        else:
            bytes_, ends = packed(part)
            data.append(bytes_)
            starts.append(ends - part.sizes + offset)
        offset += len(data[-1])
    return Strings(np.concatenate(data), np.concatenate(starts), np.concatenate([part.sizes for part in parts]))


def _merged(vectors: Sequence[Vector], kind: Kind, nulls: Array | None) -> Vector:
    """Dictionary-coded vectors as one, coded by a dictionary of all their strings."""
    from minisql.columnar.keys import rank_strings  # which uses this module

    dictionaries = {id(v.dictionary): v.dictionary for v in vectors if v.dictionary is not None}
    recode: dict[int, Array] = {}
    if len(dictionaries) == 1:
        (merged,) = dictionaries.values()
    else:
        strings = joined_strings([dictionary.strings for dictionary in dictionaries.values()])
        ranks, firsts = rank_strings(strings)
        merged = Dictionary(Strings(strings.data, strings.starts[firsts], strings.sizes[firsts]))
        start = 0
        for key, dictionary in dictionaries.items():
            n_strings = len(dictionary.strings.starts)
            recode[key] = ranks[start : start + n_strings]
            start += n_strings
    codes = []
    for vector in vectors:
        if vector.dictionary is None:
            codes.append(np.zeros(len(vector), np.int64))
            continue
        assert not isinstance(vector.values, Strings)
        own = vector.values
        new = recode.get(id(vector.dictionary))
        if new is not None:
            if vector.nulls is not None:
                own = np.where(vector.nulls, 0, own)
            own = new[own] if len(new) else np.zeros(len(own), np.int64)
        codes.append(own)
    return Vector(kind, np.concatenate(codes), nulls, merged)


# ---------------------------------------------------------------- batches


def concat_batches(batches: Sequence[Batch]) -> Batch:
    """The rows of all batches, of which there is at least one. Columns that nobody reads are not made."""
    if len(batches) == 1:
        return batches[0]
    n_rows = sum(batch.n_rows for batch in batches)
    return Batch(n_rows, [partial(_column, batches, position) for position in range(batches[0].width)])


def _column(batches: Sequence[Batch], position: int) -> Vector:
    return concat([batch.vector(position) for batch in batches])


def pieces_of(batch: Batch) -> Iterator[Batch]:
    """A batch's rows in batches of no more than PIECE_ROWS."""
    if batch.n_rows <= PIECE_ROWS:
        if batch.n_rows:
            yield batch
        return
    for start in range(0, batch.n_rows, PIECE_ROWS):
        yield cut_batch(batch, start, min(start + PIECE_ROWS, batch.n_rows))


def cut_batch(batch: Batch, start: int, stop: int) -> Batch:
    """The rows from one number to before another; nothing is copied."""
    return Batch(stop - start, [partial(_cut_column, batch, i, start, stop) for i in range(batch.width)])


def _cut_column(batch: Batch, position: int, start: int, stop: int) -> Vector:
    return cut(batch.vector(position), start, stop)


def cut(vector: Vector, start: int, stop: int) -> Vector:
    """The values from one position to before another; nothing is copied."""
    nulls = None if vector.nulls is None else vector.nulls[start:stop]
    if isinstance(vector.values, Strings):
        strings = vector.values
        return Vector(vector.kind, Strings(strings.data, strings.starts[start:stop], strings.sizes[start:stop]), nulls)
    return Vector(vector.kind, vector.values[start:stop], nulls, vector.dictionary)
