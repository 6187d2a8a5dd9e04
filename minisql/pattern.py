"""Regular expressions that are compiled when they are first used.

Compiling one takes a hundred times as long as defining the function that uses it, and few programs use them all
(measured: 16 of the 30 of a first SELECT were compiled for nothing, 3 ms). After the first use `pattern.match` is
the compiled expression's own method, read from a slot: no slower than on an `re.Pattern`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any


class LazyPattern:
    """`re.compile(text, flags)`, later. Has the methods of `re.Pattern[str]` that are named here."""

    __slots__ = ("_flags", "_text", "findall", "fullmatch", "match", "search")

    findall: Callable[..., list[Any]]
    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for a slot that is still empty: fill them all."""
        if name not in LazyPattern.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self._text, self._flags)
        self.findall, self.fullmatch = compiled.findall, compiled.fullmatch
        self.match, self.search = compiled.match, compiled.search
        return getattr(self, name)
