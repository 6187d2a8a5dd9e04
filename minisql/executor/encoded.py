"""Text as bytes, and bytes as text, in the encoding of the database.

CAST to and from BLOB, hex() and octet_length() show the bytes that the file would hold: in a UTF-16 database
`hex('a')` is '6100'. Source: lang_expr "CAST expressions", lang_corefunc "hex", "octet_length".
"""

from __future__ import annotations

from collections.abc import Callable

from minisql.storage.text import UTF8, encode_text, text_decoder
from minisql.value.affinity import UNCONVERTED, Affinity
from minisql.value.cast import caster
from minisql.value.render import blob_of, text_of
from minisql.value.types import Value


def encoded_blob(value: Value, encoding: str) -> bytes | None:
    """The bytes of the value's text in that encoding (a Python codec); a blob and NULL stay as they are."""
    if encoding == UTF8 or value is None or type(value) is bytes:
        return blob_of(value)
    return encode_text(text_of(value) or "", encoding)


def encoded_caster(affinity: Affinity, encoding: str) -> Callable[[Value], Value]:
    """The function that CAST to a type of this affinity calls, in a database of this encoding."""
    cast = caster(affinity)
    if encoding == UTF8:
        return cast
    if affinity in UNCONVERTED:
        return lambda value: encoded_blob(value, encoding)
    decode = text_decoder(encoding)
    return lambda value: cast(decode(value) if type(value) is bytes else value)
