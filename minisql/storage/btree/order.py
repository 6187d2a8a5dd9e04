"""How an index is told to compare: storage itself knows no collating sequences.

Source: fileformat2 §2.2 "Record Sort Order" is what an implementation has to follow.
"""

from __future__ import annotations

from typing import Any, Protocol, TypeAlias

from minisql.storage.record import Row, Value

Bound: TypeAlias = tuple[tuple[Value, ...], bool]
"""(values of the first columns of the key, whether entries equal to them are inside)."""


class KeyOrder(Protocol):
    """The order of an index's entries, by tuples that Python's own `<` and `==` compare.

    Attributes:
        after: greater than every element of a key.
        is_binary: every column ascends, and its texts compare by their bytes.
    """

    after: object
    is_binary: bool

    def key(self, values: Row) -> tuple[Any, ...]:
        """The key of a whole entry, or of its first values; for plain keys it may be `values` itself."""
        ...

    def keys(self, entries: list[Row]) -> list[Any]:
        """The keys of whole entries of one length; it may be `entries` itself."""
        ...

    def total(self, key: tuple[Any, ...]) -> Any:
        """What stands for `key` when `<` between two keys raised TypeError: it compares for any two keys."""
        ...
