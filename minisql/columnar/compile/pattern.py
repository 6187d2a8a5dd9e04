"""LIKE and GLOB over texts without a dictionary: all texts of a batch are searched as one run of bytes.

What the pattern has between two wildcards must stand in a text that matches, so that only texts in which it does are
held against the pattern one by one; none, where the pattern is nothing else: `%abc%`. Measured, 1,000,000 texts of 20
bytes: 60 ms and 0.1 us for each that has it, where the row path's matcher takes 550 ms.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from minisql.columnar.compile.strings import LOWER, sound
from minisql.columnar.ordering import distinct_numbers
from minisql.columnar.rows import packed, strings_of
from minisql.columnar.vector import Array, Kind, Strings, Vector
from minisql.value.function import FunctionContext
from minisql.value.like import glob_matcher, like_matcher, longest_literal


class Pattern:
    """A pattern of LIKE or GLOB that is the same for all rows."""

    def __init__(self, text: str, host: FunctionContext, *, is_like: bool) -> None:
        folds = is_like and not host.case_sensitive_like
        self._matches: Callable[[str], bool]
        self._matches = like_matcher(text, None, host.case_sensitive_like) if is_like else glob_matcher(text)
        literal = longest_literal(text, is_like=is_like)
        self._needle = literal.encode("utf-8", "surrogateescape")
        if folds:
            self._needle = self._needle.lower()
        self._folds = folds
        anything = "%" if is_like else "*"
        self._is_infix = text == f"{anything}{literal}{anything}"
        self.is_useful = bool(literal) and "\0" not in text and 4 * len(text) <= host.max_pattern_length

    def found(self, vector: Vector) -> Vector | None:
        """1 or 0 for each text; None for what is not done here: a dictionary, other types, NUL, bytes that are not
        UTF-8."""
        if vector.kind is not Kind.TEXT or not isinstance(vector.values, Strings):
            return None
        data, ends = packed(sound(vector))
        buffer = data.tobytes()
        if not buffer.isascii() and not _is_utf8(buffer):
            return None
        if b"\0" in buffer:
            return None
        if self._folds:
            buffer = LOWER[data].tobytes()
        rows = self._rows_with_needle(buffer, ends)
        if not self._is_infix and len(rows):
            chosen = sound(vector)
            texts = strings_of(Strings(chosen.data, chosen.starts[rows], chosen.sizes[rows]), Kind.TEXT)
            rows = rows[np.fromiter(map(self._matches, texts), bool, len(rows))]
        answers = np.zeros(len(vector), np.int64)
        answers[rows] = 1
        return Vector(Kind.INTEGER, answers, vector.nulls)

    def _rows_with_needle(self, buffer: bytes, ends: Array) -> Array:
        places = np.array([match.start() for match in re.finditer(re.escape(self._needle), buffer)], np.int64)
        rows = np.searchsorted(ends, places, side="right")
        return distinct_numbers(rows[places + len(self._needle) <= ends[rows]]) if len(rows) else rows


def _is_utf8(buffer: bytes) -> bool:
    try:
        buffer.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
