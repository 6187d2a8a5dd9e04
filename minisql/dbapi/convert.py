"""From a row of SQL values to what the caller sees: converters by column, and the text factory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from minisql.dbapi.types import PARSE_COLNAMES, PARSE_DECLTYPES, Converter, Value, converters
from minisql.errors import OperationalError
from minisql.rawtext import raw_text
from minisql.value.render import text_of

if TYPE_CHECKING:
    from minisql.dbapi.connection import Connection

RowConverter = Callable[[tuple[Value, ...]], tuple[Any, ...]]


def row_converter(
    columns: Sequence[str],
    decltypes: Sequence[str | None],
    detect_types: int,
    connection: Connection,
) -> RowConverter | None:
    """The function that converts a statement's rows; None when there is nothing to convert."""
    found = [_converter(name, decltype, detect_types) for name, decltype in zip(columns, decltypes)]
    if connection.text_factory in (str, raw_text) and not any(found):
        return None

    def convert(row: tuple[Value, ...]) -> tuple[Any, ...]:
        text_factory = connection.text_factory  # as it is now: it may have been set since
        return tuple([
            _text(value, text_factory)
            if converter is None
            else None
            if value is None or value in ("", b"")  # what is empty, C hands over as a null pointer
            else converter(_bytes(value))
            for value, converter in zip(row, found)
        ])

    return convert


def _converter(name: str, decltype: str | None, detect_types: int) -> Converter | None:
    """The converter of a column: by `name [type]` first, then by the first word of the declared type."""
    if detect_types & PARSE_COLNAMES and "[" in name:
        kind = name.split("[", 1)[1].split("]", 1)[0]
        converter = converters.get(kind.upper())
        if converter is not None:
            return converter
    if detect_types & PARSE_DECLTYPES and decltype is not None:
        return converters.get(decltype.split("(", 1)[0].split(" ", 1)[0].upper())
    return None


def _text(value: Value, text_factory: Callable[[bytes], Any]) -> Any:
    if text_factory in (str, raw_text) or not isinstance(value, str):
        return value
    return text_factory(value.encode("utf-8", "surrogateescape"))


def _bytes(value: Value) -> bytes:
    """The bytes of a value's text; a blob's own."""
    if isinstance(value, bytes):
        return value
    text = text_of(value)
    assert text is not None, "NULL is not converted"
    return text.encode("utf-8", "surrogateescape")


def check_text(columns: tuple[str, ...], row: tuple[Value, ...]) -> tuple[Value, ...]:
    """The row, if its texts are UTF-8.

    Raises:
        OperationalError: `Could not decode to UTF-8 column 'c' with text '..'`, as the standard library says it.
    """
    for name, value in zip(columns, row):
        if type(value) is str and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                shown = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
                raise OperationalError(f"Could not decode to UTF-8 column '{name}' with text '{shown}'") from None
    return row
