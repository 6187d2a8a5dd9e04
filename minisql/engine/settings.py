"""What PRAGMAs switch on a connection. Source: pragma."""

from __future__ import annotations

from minisql.frozen import field, slotted


@slotted
class Settings:
    """Switches of one connection, under the names of their PRAGMAs.

    `triggers`, `views`: those that are not temporary may be used. `defensive`: nothing may write to sqlite_schema.
    `trusted_schema`: views, triggers and CHECKs may call functions that are not known to be harmless.
    `dqs`: a double-quoted name may be a string. `without_effect`: those that are only remembered, by name.
    """

    query_only: bool = False
    locking_exclusive: bool = False
    wal_autocheckpoint: int = 1000
    dqs: bool = True
    legacy_alter_table: bool = False
    foreign_keys: bool = False
    recursive_triggers: bool = False
    automatic_index: bool = True
    writable_schema: bool = False
    ignore_check_constraints: bool = False
    count_changes: bool = False
    analysis_limit: int = 0
    reverse_unordered_selects: bool = False
    full_column_names: bool = False
    short_column_names: bool = True
    triggers: bool = True
    views: bool = True
    defensive: bool = False
    trusted_schema: bool = True
    temp_store: int = 0
    cache_spill: bool = True
    mmap_size: int = 0
    without_effect: dict[str, bool] = field(default_factory=dict)

    @property
    def may_write_schema(self) -> bool:
        """sqlite_schema is like any table: PRAGMA writable_schema is on, and the connection is not defensive."""
        return self.writable_schema and not self.defensive
