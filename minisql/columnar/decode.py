"""Columns out of page images: the values of one field of all records of some hundred leaves (`cells.py`).

Numbers are gathered by windows of eight bytes, whatever sizes they have; texts and blobs stay where they are, and are
places in the buffer.

Measured, 1,000,000 rows, with the machine half busy: integers of several sizes 17 ms, reals 10 ms, texts 4 ms, texts of
many lengths and NULLs 10 ms. Source: fileformat2 §1.7, §2.1.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from minisql.columnar.cells import PADDING, Cells, Field, widths_of
from minisql.columnar.headers import HeadedFields
from minisql.columnar.rows import strings_of
from minisql.columnar.vector import Array, Inexact, Kind, Strings, Vector
from minisql.frozen import frozen
from minisql.storage.encode import encode_record
from minisql.storage.record import UNREAD
from minisql.storage.varint import read_varint
from minisql.value.types import Value

_MOST_OVERFLOW: Final = 64 << 20  # bytes that are read from overflow pages for one column of one chunk
_WINDOW: Final = 8

_NULL, _INTEGER, _REAL, _TEXT, _BLOB = range(5)
_CLASSES: Final = np.where(np.arange(256) & 1, _TEXT, _BLOB).astype(np.uint8)
_CLASSES[:12] = (_NULL, *[_INTEGER] * 6, _REAL, _INTEGER, _INTEGER, _NULL, _NULL)  # 10 and 11 are read as NULL
_TEXT_TYPE: Final = 12  # from here on types are of blobs and texts
_SHIFTS: Final = np.array([64, 56, 48, 40, 32, 16, 0, 0, 64, 64, 64, 64, 64], np.int64)  # from a window to its integer

ReadChain = Callable[[int, int], bytes]
"""(first overflow page, bytes wanted) to the bytes. Raises CorruptError."""


def rowids_of(cells: Cells) -> Vector:
    """The rowids of a table's cells."""
    return Vector(Kind.INTEGER, cells.rowids())


@frozen
class Column:
    """What is wanted of a field: `default` is for records that do not have it, `is_real` makes its integers reals."""

    field: int
    default: Value = None
    is_real: bool = False


def column_of(cells: Cells, fields: Sequence[Field], column: Column, read_chain: ReadChain, *, is_utf8: bool) -> Vector:
    """The values of a field of all records. Raises Inexact: damage, or text that is not UTF-8's."""
    n_rows, buffer = len(cells.records), cells.buffer
    if column.field == UNREAD or column.field >= len(fields):
        return constant(column.default, n_rows)
    if isinstance(fields, HeadedFields) and cells.n_local is None and not fields.lacks(column.field):
        headed = _by_header(cells, fields, column)
        if headed is not None:
            if headed.kind is Kind.TEXT and not is_utf8:
                raise Inexact
            return headed
    field = fields[column.field]
    types, at = field.types, cells.records + field.offsets
    if cells.n_local is not None:
        buffer, at = _with_overflow(cells, field, at, read_chain)
    if field.present is not None and column.default is not None:
        buffer, types, at = _with_default(buffer, types, at, field.present, column.default)
    if isinstance(types, int):
        vector = _constant_type(buffer, types, at)
    else:
        vector = _any_types(buffer, types, at, is_real=column.is_real)
    if column.is_real:
        vector = _as_reals(vector)
    if vector.kind in (Kind.TEXT, Kind.MIXED) and not is_utf8:
        raise Inexact
    return vector


def _by_header(cells: Cells, fields: HeadedFields, column: Column) -> Vector | None:
    """The values of a field that all records have, its type being looked up by each record's header; None: they are of
    several classes."""
    buffer, at, numbers = cells.buffer, cells.records + fields.offsets(column.field), fields.numbers
    types, used = fields.types(column.field)
    if bool((used == used[0]).all()):
        vector = _constant_type(buffer, int(used[0]), at)
        return _as_reals(vector) if column.is_real else vector
    by_header = _classes_of(types)
    classes = set(_classes_of(used).tolist())
    nulls = (by_header == _NULL).take(numbers) if _NULL in classes else None
    classes.discard(_NULL)
    if column.is_real and classes == {_INTEGER, _REAL}:
        reals = _windows(buffer, at).view(np.float64)
        rows = np.flatnonzero((by_header == _INTEGER).take(numbers))
        reals[rows] = _integers(buffer, types.take(numbers[rows]), at[rows])
        return _reals(reals, nulls)
    if len(classes) > 1:
        return None
    if not classes:
        return Vector(Kind.NULL, np.ones(len(at), bool))
    (only,) = classes
    if only in (_TEXT, _BLOB):
        sizes = _sizes(types).take(numbers)
        return Vector(Kind.TEXT if only == _TEXT else Kind.BLOB, Strings(buffer, at, sizes), nulls)
    values = _windows(buffer, at)
    if only == _REAL:
        return _reals(values.view(np.float64), nulls)
    shifts = _SHIFTS.take(np.minimum(types, _TEXT_TYPE))
    values >>= (shifts & 63).take(numbers)
    has_no_body = shifts == 64
    if bool((used > 6).any() or (used == 0).any()):
        values = np.where(has_no_body.take(numbers), (types == 9).take(numbers), values)
    vector = Vector(Kind.INTEGER, values, nulls)
    return _as_reals(vector) if column.is_real else vector


def _classes_of(types: Array) -> Array:
    """The classes of serial types."""
    classes: Array = _CLASSES.take(np.where(types < 12, types, 12 + (types & 1)))
    return classes


def constant(value: Value, n_rows: int) -> Vector:
    """The same value in every row."""
    if value is None:
        return Vector(Kind.NULL, np.ones(n_rows, bool))
    if isinstance(value, int):
        return Vector(Kind.INTEGER, np.full(n_rows, value, np.int64))
    if isinstance(value, float):
        return Vector(Kind.REAL, np.full(n_rows, value, np.float64))
    data = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
    zeros = np.zeros(n_rows, np.int64)
    strings = Strings(np.frombuffer(data + bytes(PADDING), np.uint8), zeros, zeros + len(data))
    return Vector(Kind.TEXT if isinstance(value, str) else Kind.BLOB, strings)


def _with_overflow(cells: Cells, field: Field, at: Array, read_chain: ReadChain) -> tuple[Array, Array]:
    """Buffer and offsets of a field's bodies, those that go on to overflow pages being put behind the buffer."""
    assert cells.n_local is not None
    widths = np.broadcast_to(widths_of(field.types), at.shape)
    is_split = (at - cells.records) + widths > cells.n_local
    if not is_split.any():
        return cells.buffer, at
    at = np.where(is_split, cells.records, at)  # which a value without a body may well say
    split = np.flatnonzero(is_split & (widths > 0))
    sizes = widths[split]
    if int(sizes.sum()) > _MOST_OVERFLOW:
        raise Inexact
    data = cells.buffer.data
    starts = cells.records + field.offsets
    added: list[bytes] = []
    end = len(cells.buffer) - PADDING
    for row, size in zip(split.tolist(), sizes.tolist()):
        record, n_local, start = int(cells.records[row]), int(cells.n_local[row]), int(starts[row])
        n_before = start - record  # of the record
        first_page_no = int.from_bytes(data[record + n_local : record + n_local + 4], "big")
        tail = read_chain(first_page_no, n_before + size - n_local)
        value = bytes(data[start : record + n_local]) + tail if n_before < n_local else tail[n_before - n_local :]
        if len(value) != size:
            raise Inexact
        at[row] = end
        end += size
        added.append(value)
    whole = b"".join((data[: len(cells.buffer) - PADDING], *added, bytes(PADDING)))
    return np.frombuffer(whole, np.uint8), at


def _with_default(
    buffer: Array, types: Array | int, at: Array, present: Array, default: Value
) -> tuple[Array, Array | int, Array]:
    """The default as one more body behind the buffer, which is that of all records without the field."""
    record = encode_record((default,))
    n_header = record[0]
    serial_type, start = read_varint(record, 1)
    assert start == n_header, (start, n_header)
    assert isinstance(types, np.ndarray)
    wide = types.astype(np.int64)  # the default's type may be of more than a byte
    end = len(buffer) - PADDING
    whole = b"".join((buffer.data[:end], record[n_header:], bytes(PADDING)))
    return np.frombuffer(whole, np.uint8), np.where(present, wide, serial_type), np.where(present, at, end)


def _windows(buffer: Array, at: Array) -> Array:
    """The eight bytes from each offset on, as a number: int64."""
    every = np.ndarray((len(buffer) - _WINDOW + 1,), ">i8", buffer.data, strides=(1,))
    numbers: Array = every[at].astype(np.int64)
    return numbers


def _constant_type(buffer: Array, serial_type: int, at: Array) -> Vector:
    """A column of one serial type."""
    n_rows = len(at)
    if serial_type in (0, 10, 11):
        return Vector(Kind.NULL, np.ones(n_rows, bool))
    if serial_type in (8, 9):
        return Vector(Kind.INTEGER, np.full(n_rows, serial_type - 8, np.int64))
    if serial_type == 7:
        return _reals(_windows(buffer, at).view(np.float64), None)
    if serial_type < 7:
        return Vector(Kind.INTEGER, _windows(buffer, at) >> int(_SHIFTS[serial_type]))
    kind = Kind.TEXT if serial_type & 1 else Kind.BLOB
    return Vector(kind, Strings(buffer, at, np.full(n_rows, (serial_type - 12) >> 1, np.int64)))


def _reals(values: Array, nulls: Array | None) -> Vector:
    """Reals, of which NaN is NULL. Where a value is NULL there is 0.0."""
    is_nan = np.isnan(values)
    if is_nan.any():
        nulls = is_nan if nulls is None else nulls | is_nan
    if nulls is None:
        return Vector(Kind.REAL, values)
    if nulls.all():
        return Vector(Kind.NULL, nulls)
    return Vector(Kind.REAL, np.where(nulls, 0.0, values), nulls)


def _any_types(buffer: Array, types: Array, at: Array, *, is_real: bool = False) -> Vector:
    """A column of several serial types. `is_real`: integers beside reals are reals."""
    classes = _CLASSES.take(types) if types.dtype == np.uint8 else _classes_of(types)
    present = np.bincount(classes, minlength=5) > 0
    nulls = classes == _NULL if present[_NULL] else None
    if not present[1:].any():
        return Vector(Kind.NULL, np.ones(len(types), bool))
    if is_real and present[_INTEGER] and present[_REAL] and not present[_TEXT:].any():
        reals = _windows(buffer, at).view(np.float64)
        return _reals(np.where(classes == _INTEGER, _integers(buffer, types, at), reals), nulls)
    if int(present[1:].sum()) > 1:
        return _mixed(buffer, types, at, classes)
    if present[_INTEGER]:
        return Vector(Kind.INTEGER, _integers(buffer, types, at), nulls)
    if present[_REAL]:
        return _reals(_windows(buffer, at).view(np.float64), nulls)
    return Vector(Kind.TEXT if present[_TEXT] else Kind.BLOB, Strings(buffer, at, _sizes(types)), nulls)


def _integers(buffer: Array, types: Array, at: Array) -> Array:
    """The integers of a column that has no others; 0 where it is NULL."""
    shifts = _SHIFTS.take(types)
    values: Array = _windows(buffer, at) >> (shifts & 63)
    has_no_body = shifts == 64
    if has_no_body.any():
        values = np.where(has_no_body, types == 9, values)
    return values


def _mixed(buffer: Array, types: Array, at: Array, classes: Array) -> Vector:
    """A column of values of several classes, as Python has them; of integers and reals alone too."""
    values = np.empty(len(types), object)
    for kind in np.flatnonzero(np.bincount(classes)).tolist():
        if kind == _NULL:
            continue  # None is what an array of objects begins with
        rows = np.flatnonzero(classes == kind)
        part = _any_types(buffer, types[rows], at[rows])
        values[rows] = objects_of(part)
    return Vector(Kind.MIXED, values)


def objects_of(vector: Vector) -> Array:
    """The values as an array of Python's objects, None for NULL."""
    values = np.empty(len(vector), object)
    if vector.kind is Kind.NULL:
        return values
    if isinstance(vector.values, Strings):
        values[:] = strings_of(vector.values, vector.kind)
    else:
        values[:] = vector.values.tolist()
    if vector.nulls is not None:
        values[vector.nulls] = None
    return values


def _as_reals(vector: Vector) -> Vector:
    """A column of REAL affinity, whose integers stand for reals."""
    if vector.kind is Kind.INTEGER:
        values: Any = vector.values
        return Vector(Kind.REAL, values.astype(np.float64), vector.nulls)
    if vector.kind is Kind.MIXED:
        assert isinstance(vector.values, np.ndarray)
        objects = [float(value) if type(value) is int else value for value in vector.values.tolist()]
        return from_objects(objects)
    return vector


def from_objects(values: list[Any]) -> Vector:
    """A vector of these values: REAL if they are reals and NULLs, else MIXED."""
    kinds = set(map(type, values))
    if kinds <= {float, type(None)} and float in kinds:
        nulls = np.array([value is None for value in values]) if type(None) in kinds else None
        return Vector(Kind.REAL, np.array([0.0 if value is None else value for value in values]), nulls)
    objects = np.empty(len(values), object)
    objects[:] = values
    return Vector(Kind.MIXED, objects)


def _sizes(types: Array) -> Array:
    """Bytes of each body, as offsets are."""
    sizes: Array = np.broadcast_to(widths_of(types), types.shape)
    return sizes
