"""Collating sequences: which texts are equal, and which comes first.

A built-in collation is a fold: a function from text to a text whose order under Python's `<` is the
collation's order. A collation of the user's is a comparison function. Everything that orders or groups text
asks a `Collation`; `compare.py` builds row keys from them.
Source: datatype3 "Collating Sequences", c3ref create_collation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, cmp_to_key
from typing import Any, Final

from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.pattern import LazyPattern

_ESCAPED_BYTE: Final = LazyPattern("[\ud800-\udfff]")
_ASCII_LOWER: Final = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


class RawText(str):
    """Text with bytes that are not UTF-8, which orders by its bytes and not by its code points.

    Where one operand is a `RawText`, Python asks it first, since it is a subclass; so plain `str` and
    `RawText` may stand in one list. Equality and hash are those of `str`: equal bytes are equal code points.
    """

    __slots__ = ()

    def __lt__(self, other: str) -> bool:
        return _utf8(self) < _utf8(other) if isinstance(other, str) else NotImplemented

    def __le__(self, other: str) -> bool:
        return _utf8(self) <= _utf8(other) if isinstance(other, str) else NotImplemented

    def __gt__(self, other: str) -> bool:
        return _utf8(self) > _utf8(other) if isinstance(other, str) else NotImplemented

    def __ge__(self, other: str) -> bool:
        return _utf8(self) >= _utf8(other) if isinstance(other, str) else NotImplemented


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def has_raw_bytes(text: str) -> bool:
    """True if bytes that are not UTF-8 stand in the text, so that its code points give the wrong order."""
    return not text.isascii() and _ESCAPED_BYTE.search(text) is not None


def fold_binary(text: str) -> str:
    """The key of BINARY: the text itself, whose code points order as its UTF-8 bytes do."""
    return text if text.isascii() or _ESCAPED_BYTE.search(text) is None else RawText(text)


def fold_nocase(text: str) -> str:
    """The key of NOCASE: the 26 ASCII letters in lower case, and nothing else changed.

    SQLite stops at a NUL, and then only the lengths in bytes count: `'a'||char(0)||'b'` equals
    `'a'||char(0)||'c'`. Hence what stands after a NUL becomes as many NULs.
    """
    if "\0" in text:
        head = text[: text.index("\0")]
        text = head + "\0" * (len(_utf8(text)) - len(_utf8(head)))
    return text.lower() if text.isascii() else fold_binary(text.translate(_ASCII_LOWER))


def fold_rtrim(text: str) -> str:
    """The key of RTRIM: the text without its trailing spaces (U+0020 only)."""
    return fold_binary(text.rstrip(" "))


def _fold_utf16(codec: str) -> Callable[[str], str]:
    return lambda text: text.encode(codec, "surrogatepass").decode("latin-1")


@frozen
class Collation:
    """One collating sequence: either `fold` (built in) or `compare` (the user's) is set.

    `fold(text)` gives a text to be compared with Python's operators; it may be hashed.
    `compare(a, b)` gives a negative number, 0 or a positive one.
    """

    name: str
    fold: Callable[[str], str] | None = None
    compare: Callable[[str, str], int] | None = None

    def __hash__(self) -> int:
        """Indexes' orders are looked up by their collations, once for each index in a statement."""
        return hash(self.name)

    @property
    def is_binary(self) -> bool:
        """True if values need no folding, but for text with bytes that are not UTF-8."""
        return self.fold is fold_binary

    def text_key(self) -> Callable[[str], Any]:
        """The function from text to a key that orders with Python's `<` and `==` (not always hashable)."""
        if self.fold is not None:
            return self.fold
        assert self.compare is not None, f"collation {self.name} has neither fold nor compare"
        return cmp_to_key(self.compare)

    def compare_text(self, left: str, right: str) -> int:
        """-1, 0 or 1 as left comes before, with or after right."""
        if self.compare is not None:
            order = self.compare(left, right)
            return (order > 0) - (order < 0)
        assert self.fold is not None, f"collation {self.name} has neither fold nor compare"
        left, right = self.fold(left), self.fold(right)
        return (left > right) - (left < right)


BINARY: Final = Collation("BINARY", fold=fold_binary)
NOCASE: Final = Collation("NOCASE", fold=fold_nocase)
RTRIM: Final = Collation("RTRIM", fold=fold_rtrim)
_MISSING: Final = 257  # SQLITE_ERROR_MISSING_COLLSEQ


@cache
def binary_of_encoding(encoding: str) -> Collation:
    """BINARY in a database of this text encoding (a Python codec): it compares the stored bytes.

    In a UTF-16 database that is not the order of the code points, and for `utf-16-le` not even of the
    16-bit units. Example: `PRAGMA encoding='UTF-16le'; SELECT 'ab' < char(256)` is false there.
    """
    return BINARY if encoding == "utf-8" else Collation("BINARY", fold=_fold_utf16(encoding))


@cache
def _refusing(name: str) -> Collation:
    def compare(left: str, right: str) -> int:
        raise SqlError(f"no such collation sequence: {name}", extended=_MISSING)

    return Collation(name, compare=compare)


class CollationRegistry:
    """The collations of one connection, by name in any case of the ASCII letters."""

    def __init__(self) -> None:
        self._by_name = {c.name: c for c in (BINARY, NOCASE, RTRIM)}

    def get(self, name: str) -> Collation:
        """The collation of that name. Raises SqlError `no such collation sequence: NAME`."""
        try:
            return self._by_name[name.upper()]
        except KeyError:
            raise SqlError(f"no such collation sequence: {name}", extended=_MISSING) from None

    def get_or_refuse(self, name: str) -> Collation:
        """The collation of that name; of a missing one, what raises the error of `get` when it is to compare."""
        return self.get(name) if name in self else _refusing(name)

    def register(self, name: str, compare: Callable[[str, str], int] | None) -> None:
        """Add or replace a collation; `None` removes it."""
        if compare is None:
            self._by_name.pop(name.upper(), None)
        else:
            self._by_name[name.upper()] = Collation(name, compare=compare)

    def set_encoding(self, encoding: str) -> None:
        """Make BINARY compare as a database of this text encoding does."""
        self._by_name["BINARY"] = binary_of_encoding(encoding)

    def __contains__(self, name: str) -> bool:
        return name.upper() in self._by_name

    def __iter__(self) -> Iterator[Collation]:
        return iter(self._by_name.values())
