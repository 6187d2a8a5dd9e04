"""The place of an error in the SQL, shown under its message. Source: cli."""

from __future__ import annotations

_WIDTH = 78  # bytes of SQL that are shown
_SPACE = " \t\n\r\f\v"


def context(sql: str, error: Exception) -> str:
    """Two more lines: the SQL around the error, and an arrow that points at it; '' when the place is unknown.

    Bytes are counted, not characters, as the program does.
    """
    character_no = getattr(error, "sql_offset", -1)
    if not 0 <= character_no < len(sql):
        return ""
    text = sql.encode("utf-8", "surrogateescape")
    offset = len(sql[:character_no].encode("utf-8", "surrogateescape"))
    start = max(0, offset - 50)
    while start < offset and text[start] & 0xC0 == 0x80:
        start += 1
    end = min(len(text), start + _WIDTH)
    while end < len(text) and text[end] & 0xC0 == 0x80:
        end -= 1
    offset -= start
    piece = text[start:end].decode("utf-8", "surrogateescape")
    shown = "".join(" " if character in _SPACE else character for character in piece)
    if offset < 25:
        return f"\n  {shown}\n  {' ' * offset}^--- error here"
    return f"\n  {shown}\n  {' ' * (offset - 14)}error here ---^"
