"""What PRAGMAs switch on a connection. Source: pragma."""

from __future__ import annotations

from minisql.frozen import slotted


@slotted
class Settings:
    """Switches of one connection, under the names of their PRAGMAs; `dqs`: a double-quoted name may be a string."""

    query_only: bool = False
    locking_exclusive: bool = False
    wal_autocheckpoint: int = 1000
    dqs: bool = True
    foreign_keys: bool = False
    recursive_triggers: bool = False
    automatic_index: bool = True
    reverse_unordered_selects: bool = False
    writable_schema: bool = False
