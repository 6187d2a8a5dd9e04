"""Cells of many pages at once, in NumPy arrays: where their fields are, keys that compare by one machine comparison,
and the pages that they make in another order.

Only for short cells, whose payload has a length of one byte and no overflow pages, and for keys whose order is that of
values as they are (`KeyOrder.is_binary`) in a UTF-8 database. Whatever else turns up (a float beside a large integer, a
text with a NUL, a record that contradicts itself) is answered with None, and whoever asked goes on cell by cell: these
functions never guess, and never raise for what a file holds.

Measured, 200,000 entries of two integers on 530 leaves: fields 8 ms, keys 15 ms, pages made 14 ms; parsing the pages
alone takes 60 ms, and making them 20 ms. NumPy takes 0.14 s to import, so `arrays.py` is asked first.
Source: fileformat2 §1.6 "B-tree Pages", §2.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

import numpy as np

from minisql.frozen import frozen
from minisql.storage.btree.cell import LEAF_HEADER_SIZE, PAGE_HEADER
from minisql.storage.btree.node import Frame, PageType

Array: TypeAlias = "np.ndarray[Any, Any]"

_PADDING: Final = bytes(16)  # so that a look past the last cell stays in the buffer
_MAX_KEY_SIZE: Final = 64
_LONGEST_TYPE: Final = 0x4000  # serial types that take two bytes are below
_NULL, _INTEGER, _FLOAT, _TEXT, _BLOB, _RESERVED = range(6)
_EXACT_IN_FLOAT: Final = 1 << 53

_WIDTHS: Final = np.maximum(np.arange(_LONGEST_TYPE, dtype=np.int64) - 12, 0) >> 1
_WIDTHS[:12] = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)
_CLASSES: Final = np.where(np.arange(_LONGEST_TYPE) & 1, _TEXT, _BLOB).astype(np.uint8)
_CLASSES[:12] = (_NULL, *[_INTEGER] * 6, _FLOAT, _INTEGER, _INTEGER, _RESERVED, _RESERVED)


@frozen
class Fields:
    """The first fields of some records: for each field its serial types, and the offsets of its bodies."""

    types: tuple[Array, ...]
    offsets: tuple[Array, ...]


def buffer_of(parts: Sequence[bytes | memoryview[int]]) -> Array:
    """The bytes of all parts, one after the other."""
    return np.frombuffer(b"".join((*parts, _PADDING)), np.uint8)


def cells_of_pages(buffer: Array, n_pages: int, page_size: int) -> tuple[Array, Array]:
    """The cells of the leaves that `buffer` begins with.

    Returns:
        (offset of each cell in the buffer, in the order of pages and cells; number of cells of each page).
    """
    bases = np.arange(n_pages, dtype=np.int64) * page_size
    counts = buffer[bases + 3].astype(np.int64) << 8 | buffer[bases + 4]
    counts = np.minimum(counts, (page_size - LEAF_HEADER_SIZE) // 2)
    firsts = np.cumsum(counts) - counts
    page_bases = np.repeat(bases, counts)
    pointers = page_bases + LEAF_HEADER_SIZE + 2 * (np.arange(len(page_bases)) - np.repeat(firsts, counts))
    return page_bases + (buffer[pointers].astype(np.int64) << 8 | buffer[pointers + 1]), counts


def fields_of(buffer: Array, records: Array, n_bytes: Array, n_fields: int, *, all_of_them: bool) -> Fields | None:
    """Where the first `n_fields` fields of records are, of `n_bytes` bytes each from the offsets `records` on.

    None: not what the module is for, or a record has fewer fields (with `all_of_them`, or more).
    """
    limit = len(buffer) - len(_PADDING)
    ends = records + n_bytes
    if not len(records) or int(ends.max()) > limit:
        return None
    bodies = records + buffer[records]
    at = records + 1
    types = []
    for _ in range(n_fields):
        kinds = buffer[at].astype(np.int64)
        at = at + 1
        is_long = kinds >= 0x80
        if is_long.any():
            seconds = buffer[at]
            if (seconds[is_long] >= 0x80).any():
                return None
            kinds = np.where(is_long, (kinds & 0x7F) << 7 | seconds, kinds)
            at = at + is_long
        if int(at.max()) > limit:
            return None
        types.append(kinds)
    if (at != bodies).any() if all_of_them else (at > bodies).any():
        return None
    if int(bodies.max()) > limit:
        return None
    offsets = []
    at = bodies
    for kinds in types:
        offsets.append(at)
        at = at + _WIDTHS[kinds]
    if (at != ends).any() if all_of_them else (at > ends).any():
        return None
    return Fields(tuple(types), tuple(offsets))


def sort_keys(buffer: Array, fields: Fields, n_keys: int) -> Array | None:
    """What orders records as their first `n_keys` fields do: integers, or strings of bytes of one length."""
    columns = list(zip(fields.types[:n_keys], fields.offsets[:n_keys]))
    classes = [_CLASSES[types] for types, _ in columns]
    if all((each == _INTEGER).all() for each in classes):
        packed = packed_integers([integers_of(buffer, types, offsets) for types, offsets in columns])
        if packed is not None:
            return packed
    parts: list[Array] = []
    for (types, offsets), kinds in zip(columns, classes):
        part = _bytes_of_column(buffer, types, offsets, kinds)
        if part is None:
            return None
        parts += part
    n_bytes = sum(part.shape[1] for part in parts)
    if n_bytes > _MAX_KEY_SIZE:
        return None
    keys: Array = np.concatenate(parts, axis=1).view(f"S{n_bytes}").ravel()
    return keys


def packed_integers(columns: list[Array]) -> Array | None:
    """One integer for the integers of a row, in the order of the rows; None if 63 bits do not hold it."""
    least = [int(column.min()) for column in columns]
    n_bits = [(int(column.max()) - low).bit_length() for column, low in zip(columns, least)]
    if sum(n_bits) > 63:
        return None
    keys = np.zeros(len(columns[0]), np.int64)
    for column, low, bits in zip(columns, least, n_bits):
        keys = (keys << bits) | (column - low)
    return keys


def width_of(types: Array) -> Array:
    """Bytes that values of these serial types take in the body."""
    widths: Array = _WIDTHS[types]
    return widths


def class_of(types: Array) -> Array:
    """The classes of values: equal numbers are equal classes."""
    classes: Array = _CLASSES[types]
    return classes


def copy_strings(source: Array, offsets: Array, target: Array, places: Array, sizes: Array) -> None:
    """Copy bytes: `sizes` of them each from `offsets` in the source to `places` in the target."""
    ends = np.cumsum(sizes)
    before = ends - sizes
    numbers = np.arange(int(ends[-1]) if len(ends) else 0)
    target[np.repeat(places - before, sizes) + numbers] = source[np.repeat(offsets - before, sizes) + numbers]


def is_rising(keys: Array) -> bool:
    """Whether each key is greater than the one before it."""
    return bool((keys[1:] > keys[:-1]).all())


def _bytes_of_column(buffer: Array, types: Array, offsets: Array, classes: Array) -> list[Array] | None:
    """What orders a column of any classes, as columns of bytes."""
    present = np.bincount(classes, minlength=6) > 0
    if present[_RESERVED]:
        return None
    has_numbers, has_strings = bool(present[_INTEGER] or present[_FLOAT]), bool(present[_TEXT] or present[_BLOB])
    parts: list[Array] = []
    if int(present[_NULL]) + int(has_numbers) + int(present[_TEXT]) + int(present[_BLOB]) > 1:
        parts.append(np.where(classes == _FLOAT, _INTEGER, classes).astype(np.uint8)[:, None])
    if has_numbers:
        if present[_FLOAT]:
            numbers = _float_order(buffer, types, offsets, classes)
        else:
            numbers = integers_of(buffer, types, offsets).view(np.uint64) ^ np.uint64(1 << 63)
        if numbers is None:
            return None
        parts.append(numbers.astype(">u8").view(np.uint8).reshape(-1, 8))
    if has_strings:
        strings = _strings(buffer, np.where(classes >= _TEXT, _WIDTHS[types], 0), offsets)
        if strings is None:
            return None
        parts.append(strings)
    return parts


def integers_of(buffer: Array, types: Array, offsets: Array) -> Array:
    """The integers of a column; 0 for what is none."""
    values = np.where(types == 9, 1, 0)
    n_of_type = np.bincount(types, minlength=10)
    for serial_type in range(1, 7):
        if not n_of_type[serial_type]:
            continue
        chosen: Any = slice(None) if n_of_type[serial_type] == len(types) else types == serial_type
        at = offsets[chosen]
        value = buffer[at].view(np.int8).astype(np.int64)
        for place in range(1, int(_WIDTHS[serial_type])):
            value = value << 8 | buffer[at + place]
        values[chosen] = value
    return values


def _float_order(buffer: Array, types: Array, offsets: Array, classes: Array) -> Array | None:
    """Numbers without sign in the order of a column's integers and floats; None where that needs more than a float."""
    is_float = classes == _FLOAT
    integers = integers_of(buffer, np.where(is_float, 0, types), offsets)
    if int(integers.max()) > _EXACT_IN_FLOAT or int(integers.min()) < -_EXACT_IN_FLOAT:
        return None
    values = integers.astype(np.float64)
    places = offsets[is_float][:, None] + np.arange(8)
    values[is_float] = buffer[places].view(">f8").ravel()
    if np.isnan(values).any():
        return None
    bits = (values + 0.0).view(np.int64)  # minus zero becomes zero
    return np.where(bits < 0, ~bits, bits ^ np.int64(-(1 << 63))).view(np.uint64)


def _strings(buffer: Array, widths: Array, offsets: Array) -> Array | None:
    """Texts and blobs, filled up with zeros; None if they are long, or hold a zero that would be taken for filling."""
    width = int(widths.max())
    if width > _MAX_KEY_SIZE:
        return None
    if not width:
        return np.zeros((len(widths), 1), np.uint8)
    places = np.arange(width)
    matrix = buffer[np.minimum(offsets[:, None] + places, len(buffer) - 1)]
    if int(widths.min()) < width:
        is_filling = places >= widths[:, None]
        matrix[is_filling] = 1
        if not matrix.all():
            return None
        matrix[is_filling] = 0
    return matrix


def leaf_images(
    kind: PageType,
    buffer: Array,
    starts: Array,
    sizes: Array,
    spans: Sequence[tuple[int, int]],
    frames: Sequence[Frame],
) -> list[bytes]:
    """Leaves with the cells of `spans` (the first, the one after the last), none of less than four bytes.

    Args:
        starts, sizes: offset and bytes of each cell in the buffer.
        frames: of the pages; none is page 1.
    """
    ends = np.cumsum(sizes)
    total = int(ends[-1])
    before = ends - sizes
    content = buffer[np.repeat(starts - before, sizes) + np.arange(total)]
    images = []
    for (first, end), frame in zip(spans, frames, strict=True):
        begin, stop = int(before[first]), int(ends[end - 1])
        start = frame.geometry.usable_size - (stop - begin)
        header = PAGE_HEADER.pack(kind, 0, end - first, start & 0xFFFF, 0)
        pointers = (before[first:end] + (start - begin)).astype(">u2").tobytes()
        gap = bytes(start - len(header) - len(pointers))
        images.append(b"".join((header, pointers, gap, content[begin:stop].tobytes(), frame.reserved)))
    return images
