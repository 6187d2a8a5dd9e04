"""The mark that a text is JSON."""

from __future__ import annotations


class JsonText(str):
    """A text that a JSON function gave straight to another: it stands for the JSON that it spells, not for a string.

    SQLite calls this the value's subtype. It lives from one call's result to the next call's argument and nowhere
    else: no table, comparison or user ever holds one.
    """

    __slots__ = ()
