"""Regular expressions that are compiled when they are first used.

For those that a first SELECT does not need: compiling one takes 0.1 to 0.7 ms. After the first use `pattern.match` is
the compiled expression's own method, read from a slot (measured: 0.05 us more than on an `re.Pattern`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any


class LazyPattern:
    """`re.compile(text, flags)`, later. Has the methods of `re.Pattern[str]` that are named here."""

    __slots__ = ("_flags", "_text", "findall", "fullmatch", "match", "search", "sub")

    findall: Callable[..., list[Any]]
    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    sub: Callable[..., str]

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for a slot that is still empty: fill them all."""
        if name not in LazyPattern.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self._text, self._flags)
        self.findall, self.fullmatch = compiled.findall, compiled.fullmatch
        self.match, self.search, self.sub = compiled.match, compiled.search, compiled.sub
        return getattr(self, name)
