"""Values to records: a function is generated for each combination of values' classes, once it has come up a few times.

With at most one text or blob in a record, all of it is packed by one `struct.Struct`, made once for each header; with
more of them there are too many headers, and the parts are joined. Measured: (int, int) 0.8 us, half of it to find the
encoder, and six columns 1.0 us; by a plain loop 1.3 and 1.9 us. Generating one takes 0.2 ms, so the first records of a
combination go through the loop.
Source: fileformat2 §2.1. Nothing here writes a file.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias

from minisql.storage.text import UTF8, encode_text
from minisql.storage.varint import encode_varint

Value: TypeAlias = int | float | str | bytes | None
Encoder: TypeAlias = Callable[[Sequence[Any]], bytes]

_MAX_ENCODERS: Final = 512  # by encoding and classes
_MAX_PACKERS: Final = 1024  # by header, of one encoder
_MAX_COLUMNS: Final = 60  # a longer record's header may need two bytes for its length, and the loop does it
_N_PLAIN: Final = 8  # records of one combination before a function is made for it

_ONE_BYTE: Final = [bytes((i & 0xFF,)) for i in (*range(128), *range(-128, 0))]  # [-1] is the last: b"\xff"
_pack_16 = struct.Struct(">h").pack
_pack_32 = struct.Struct(">i").pack
_pack_64 = struct.Struct(">q").pack
_pack_double = struct.Struct(">d").pack

_INTEGER_TYPES: Final = [1] * 8 + [2] * 8 + [3] * 8 + [4] * 8 + [5] * 16 + [6] * 16
"""Serial type of an integer by its `bit_length`, and that of `~value` for a negative one."""


def encode_record(values: Sequence[Value], encoding: str = UTF8) -> bytes:
    """`values` as one record, each in its smallest serial type; 0 and 1 take none of the body (schema format 4).

    A float is written as a float even if it is a whole number: the caller passes an int where the column's
    affinity lets SQLite save space.

    Raises:
        OverflowError: an integer outside 64 bits.
        TypeError: not a SQL value.
    """
    return (_ENCODERS.get((encoding, *map(type, values))) or encoder_for(values, encoding))(values)


def encode_records(rows: Sequence[Sequence[Value]], encoding: str) -> list[bytes]:
    """As `encode_record` for each of `rows`, which have one length. 0.4 us each where all are of the same classes."""
    if len(rows) > _N_PLAIN and all(len(set(map(type, column))) == 1 for column in zip(*rows)):
        for _ in range(_N_PLAIN):
            encoder_for(rows[0], encoding)
        return list(map(encoder_for(rows[0], encoding), rows))
    return [encode_record(row, encoding) for row in rows]


def encode_columns(columns: Sequence[Sequence[Any]], kinds: Sequence[set[type]], encoding: str) -> list[bytes]:
    """The records of rows that are given column by column; `kinds` are the classes of each column's values.

    Where each column is of one class, one generated function makes all records: 0.7 us for six columns, row by row 1.3.
    """
    letters = "".join(_CLASSES.get(next(iter(each)), "") if len(each) == 1 else "?" for each in kinds)
    n_rows = len(columns[0])
    if "?" in letters or len(letters) < len(kinds) or len(letters) > _MAX_COLUMNS or n_rows <= _N_PLAIN:
        return [encode_record(row, encoding) for row in zip(*columns)]
    return _records_encoder(letters, encoding)(zip(*columns))


def encode_index_cells(rows: Sequence[Sequence[Value]], encoding: str, max_payload: int) -> list[bytes | None]:
    """The cells of index entries: each record with its length before it; None for one longer than `max_payload` bytes
    (127 at most). The rows have one length.

    Where all are of the same classes and have at most one text or blob, one generated function does them all: 0.61
    us an entry, where a call for each record and one for each cell take 0.74 us.
    """
    kinds = [set(map(type, column)) for column in zip(*rows)]
    letters = [_CLASSES.get(next(iter(each)), "") if len(each) == 1 else "" for each in kinds]
    n_bodies = sum(each in "tb" for each in letters)
    if "" in letters or n_bodies > 1 or len(rows) <= _N_PLAIN or len(letters) > _MAX_COLUMNS:
        records = encode_records(rows, encoding)
        return [_ONE_BYTE[len(each)] + each if len(each) <= max_payload else None for each in records]
    return _cell_encoder("".join(letters), encoding, max_payload)(rows)


def encoder_for(values: Sequence[Value], encoding: str) -> Encoder:
    """The function for records whose values have these classes; the loop while there were only few."""
    kinds = (encoding, *map(type, values))
    encoder = _ENCODERS.get(kinds)
    if encoder is not None:
        return encoder
    n_met = _N_MET[kinds] = _N_MET.get(kinds, 0) + 1
    if n_met <= _N_PLAIN or len(values) > _MAX_COLUMNS or not _CLASSES.keys() >= set(kinds[1:]):
        if len(_N_MET) > _MAX_ENCODERS:
            _N_MET.clear()
        return _plain_utf8 if encoding == UTF8 else lambda values: encode_plainly(values, encoding)
    del _N_MET[kinds]
    if len(_ENCODERS) >= _MAX_ENCODERS:
        _ENCODERS.clear()
    encoder = _ENCODERS[kinds] = _make_encoder([_CLASSES[kind] for kind in kinds[1:]], encoding)
    return encoder


# ---- the plain loop


def _plain_utf8(values: Sequence[Value]) -> bytes:
    return encode_plainly(values, UTF8)


def encode_before_format_4(values: Sequence[Value], encoding: str) -> bytes:
    """As `encode_record`, for a schema format below 4: 0 and 1 take a byte of the body (fileformat2 §2.1). Rows without
    them are encoded by a generated function (five values: 1.6 us for 2.5)."""
    if 0 in values or 1 in values:
        return encode_plainly(values, encoding, _encode_wide_integer)
    return encode_record(values, encoding)


def encode_plainly(
    values: Sequence[Value], encoding: str, encode_integer: Callable[[int], tuple[int, bytes]] | None = None
) -> bytes:
    """As `encode_record`, by a loop over the values."""
    encode_integer = encode_integer or _encode_integer
    types: list[int] = []
    bodies: list[bytes] = []
    # `type() is` in place of isinstance, and mypy cannot narrow by it: measured 0.25 us for four values.
    value: Any
    for value in values:
        kind = type(value)
        if kind is int:
            serial_type, body = encode_integer(value)
        elif kind is str:
            body = encode_text(value, encoding)
            serial_type = 2 * len(body) + 13
        elif value is None:
            serial_type, body = 0, b""
        elif kind is float:
            serial_type, body = 7, _pack_double(value)
        elif kind is bytes:
            serial_type, body = 2 * len(value) + 12, value
        else:
            raise TypeError(f"{kind.__name__} is not a SQL value")
        types.append(serial_type)
        bodies.append(body)
    return _join(types, bodies)


def _encode_integer(value: int) -> tuple[int, bytes]:
    if -128 <= value < 128:
        return (8 + value, b"") if value in (0, 1) else (1, _ONE_BYTE[value])
    if -0x8000 <= value < 0x8000:
        return 2, _pack_16(value)
    if -0x80_0000 <= value < 0x80_0000:
        return 3, _pack_32(value)[1:]
    if -0x8000_0000 <= value < 0x8000_0000:
        return 4, _pack_32(value)
    if -0x8000_0000_0000 <= value < 0x8000_0000_0000:
        return 5, _pack_64(value)[2:]
    return 6, value.to_bytes(8, "big", signed=True)


def _encode_wide_integer(value: int) -> tuple[int, bytes]:
    return (1, _ONE_BYTE[value]) if value in (0, 1) else _encode_integer(value)


def _join(types: Sequence[int], bodies: Sequence[bytes]) -> bytes:
    """The record of these serial types and bodies."""
    header = b"".join([_ONE_BYTE[kind] if kind < 0x80 else encode_varint(kind) for kind in types])
    if len(header) < 0x7F:
        return b"".join((_ONE_BYTE[len(header) + 1], header, *bodies))
    n_own = 1  # the varint that begins a header counts itself, too
    while len(size := encode_varint(len(header) + n_own)) > n_own:
        n_own += 1
    return b"".join((size, header, *bodies))


# ---- generated functions

_CLASSES: Final[dict[object, str]] = {int: "i", float: "f", str: "t", bytes: "b", type(None): "n"}
_ENCODERS: Final[dict[tuple[object, ...], Encoder]] = {}
_N_MET: Final[dict[tuple[object, ...], int]] = {}

_PACK_INTEGER: Final[list[Any]] = [
    None,
    _ONE_BYTE.__getitem__,
    _pack_16,
    lambda value: _pack_32(value)[1:],
    _pack_32,
    lambda value: _pack_64(value)[2:],
    _pack_64,
    None,
    lambda value: b"",
    lambda value: b"",
]
_BODY_SIZES: Final = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_CODES: Final = {0: "", 1: "b", 2: "h", 3: "bH", 4: "i", 5: "hI", 6: "q", 7: "d", 8: "", 9: ""}


def _make_encoder(kinds: list[str], encoding: str) -> Encoder:
    """The function for values of these classes ('i', 'f', 't', 'b', 'n')."""
    scope = _scope(kinds, encoding, None)
    exec(_source(tuple(kinds), encoding == UTF8), scope)
    encode: Encoder = scope["encode"]
    return encode


@lru_cache(maxsize=64)
def _cell_encoder(kinds: str, encoding: str, max_payload: int) -> Callable[[Sequence[Any]], list[bytes | None]]:
    """The function of `encode_index_cells` for rows of these classes."""
    scope = _scope(list(kinds), encoding, max_payload)
    exec(_many_source(kinds, encoding == UTF8), scope)
    encode: Callable[[Sequence[Any]], list[bytes | None]] = scope["encode"]
    return encode


@lru_cache(maxsize=64)
def _records_encoder(kinds: str, encoding: str) -> Callable[[Iterable[Sequence[Any]]], list[bytes]]:
    """The function of `encode_columns` for rows of these classes."""
    scope = _scope(list(kinds), encoding, None)
    exec(_many_source(kinds, encoding == UTF8), scope)
    encode: Callable[[Iterable[Sequence[Any]]], list[bytes]] = scope["encode"]
    return encode


def _scope(kinds: list[str], encoding: str, max_payload: int | None) -> dict[str, Any]:
    """What generated code calls. With `max_payload`, its packers make cells."""

    def encode_other_text(text: str) -> bytes:
        return encode_text(text, encoding)

    packers: dict[tuple[int, ...], Callable[..., bytes | None]] = {}

    def make_packer(types: tuple[int, ...]) -> Callable[..., bytes | None]:
        if len(packers) >= _MAX_PACKERS:
            packers.clear()
        packer = packers[types] = _make_packer(kinds, types, max_payload)
        return packer

    return {
        "types": _INTEGER_TYPES,
        "encode_text": encode_other_text,
        "get": packers.get,
        "make": make_packer,
        "pack_integer": _PACK_INTEGER,
        "pack_double": _pack_double,
        "finish": _join,
    }


@lru_cache(maxsize=_MAX_ENCODERS)
def _source(kinds: tuple[str, ...], is_utf8: bool) -> Any:
    """The code of an encoder: `v0`, `v1` are the values, `t0` their serial types, `b0` their bodies."""
    places = range(len(kinds))
    lines = ["def encode(values):"]
    if kinds:
        lines.append(f"    {''.join(f'v{i}, ' for i in places)}= values")
    lines += _measuring(kinds, is_utf8)
    lines.append(f"    return {_making(kinds)}")
    return compile("\n".join(lines), "<minisql record encoder>", "exec")


def _making(kinds: Sequence[str]) -> str:
    """The source of a record of what `_measuring` has found."""
    if sum(kind in "tb" for kind in kinds) <= 1:
        return _packing(kinds)
    places = range(len(kinds))
    types = "".join(f"t{i}, " if kinds[i] in "itb" else f"{7 if kinds[i] == 'f' else 0}, " for i in places)
    body = {"i": "pack_integer[t{0}](v{0}), ", "f": "pack_double(v{0}), ", "n": ""}
    bodies = "".join(body.get(kinds[i], "b{0}, ").format(i) for i in places)
    is_long = " or ".join(f"t{i} > 127" for i in places if kinds[i] in "tb")
    short = f"b''.join((bytes(({len(kinds) + 1}, {types})), {bodies}))"
    return f"finish(({types}), ({bodies})) if {is_long} else {short}"


def _many_source(kinds: str, is_utf8: bool) -> Any:
    """The code that encodes many rows."""
    lines = [
        "def encode(rows):",
        "  made = []",
        "  add = made.append",
        f"  for {''.join(f'v{i}, ' for i in range(len(kinds)))}in rows:",
        *_measuring(kinds, is_utf8),
        f"    add({_making(kinds)})",
        "  return made",
    ]
    return compile("\n".join(lines), "<minisql rows encoder>", "exec")


def _packing(kinds: Sequence[str]) -> str:
    """The source of a record, of one text or blob at most."""
    header = "".join(f"t{i}, " for i, kind in enumerate(kinds) if kind in "itb")
    given = ", ".join(f"b{i}" if kind in "tb" else f"v{i}" for i, kind in enumerate(kinds) if kind != "n")
    return f"(get(({header})) or make(({header})))({given})"


def _measuring(kinds: Sequence[str], is_utf8: bool) -> list[str]:
    """The lines that find the serial types `t0` and bodies `b0` of the values `v0`."""
    lines: list[str] = []
    for i, kind in enumerate(kinds):
        if kind == "i":
            lines += [
                "    try:",
                f"        t{i} = 8 + v{i} if 0 <= v{i} <= 1 else types[(v{i} if v{i} > 0 else ~v{i}).bit_length()]",
                "    except IndexError:",
                "        raise OverflowError('an integer outside 64 bits') from None",
            ]
        elif kind == "t" and is_utf8:
            lines += [
                "    try:",
                f"        b{i} = v{i}.encode()",
                "    except UnicodeEncodeError:",
                f"        b{i} = encode_text(v{i})",
                f"    t{i} = 13 + 2 * len(b{i})",
            ]
        elif kind == "t":
            lines += [f"    b{i} = encode_text(v{i})", f"    t{i} = 13 + 2 * len(b{i})"]
        elif kind == "b":
            lines += [f"    b{i} = v{i}", f"    t{i} = 12 + 2 * len(b{i})"]
    return lines


def _make_packer(kinds: Sequence[str], varying: Sequence[int], max_payload: int | None) -> Callable[..., bytes | None]:
    """What makes a record of its values, the NULLs left out; `varying` are the serial types of those in 'itb'.

    With `max_payload` the record's length stands before it, and a longer record gives None.
    """
    rest = iter(varying)
    types = [next(rest) if kind in "itb" else 7 if kind == "f" else 0 for kind in kinds]
    header = _join(types, ())
    if max_payload is not None:
        n_payload = len(header) + sum((each - 12) >> 1 if each > 11 else _BODY_SIZES[each] for each in types)
        if n_payload > max_payload:
            return lambda *values: None
        header = _ONE_BYTE[n_payload] + header
    codes = [f"{(each - 12) >> 1}s" if each > 11 else _CODES[each] for each in types]
    pack = struct.Struct(f">{len(header)}s{''.join(codes)}").pack
    shape = "".join("s" if each > 11 else str(each) for each in types)
    maker: Callable[..., Callable[..., bytes | None]] = _packer_maker(shape, "".join(kinds))
    return maker(pack, header)


@lru_cache(maxsize=_MAX_ENCODERS)
def _packer_maker(shape: str, kinds: str) -> Any:
    """`shape` has a character for each value: 's', or its serial type."""
    split = {"3": "v{0} >> 16, v{0} & 65535", "5": "v{0} >> 32, v{0} & 4294967295", "8": "", "9": ""}
    names = [f"v{i}" for i, kind in enumerate(kinds) if kind != "n"]
    parts = [split.get(shape[i], "v{0}").format(i) for i, kind in enumerate(kinds) if kind != "n"]
    given = ", ".join(["header", *[part for part in parts if part]])
    return eval(f"lambda pack, header: lambda {', '.join(names)}: pack({given})")
