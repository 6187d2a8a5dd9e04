"""What PRAGMAs switch on a connection. Source: pragma."""

from __future__ import annotations

from minisql.frozen import field, slotted


@slotted
class Settings:
    """Switches of one connection, under the names of their PRAGMAs.

    `dqs`: a double-quoted name may be a string. `without_effect`: those that are only remembered, by name.
    """

    query_only: bool = False
    locking_exclusive: bool = False
    wal_autocheckpoint: int = 1000
    dqs: bool = True
    foreign_keys: bool = False
    recursive_triggers: bool = False
    automatic_index: bool = True
    writable_schema: bool = False
    ignore_check_constraints: bool = False
    threads: int = 0
    secure_delete: int = 0
    temp_store: int = 0
    without_effect: dict[str, bool] = field(default_factory=dict)
