"""What planning needs of its connection: the catalog, the functions, the collations, the limits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from minisql.errors import SqlError
from minisql.frozen import field, frozen, slotted
from minisql.schema.objects import Catalog, Table, VirtualTable
from minisql.value.collate import BINARY, Collation, CollationRegistry
from minisql.value.function import FunctionRegistry

if TYPE_CHECKING:
    from minisql.planner.authorizer import Authorizer
    from minisql.planner.scope import DerivedColumn
    from minisql.planner.where.loops import Reading
    from minisql.planner.where.order import Wanted
    from minisql.planner.write import TableBinding


MAX_LENGTH: Final = 1_000_000_000
"""Bytes that a text, a blob or a record may have, at first and at most (SQLITE_LIMIT_LENGTH)."""


KnownViews: TypeAlias = "dict[tuple[str, str], tuple[DerivedColumn, ...]]"
"""The columns of the views of a database that SQLite would know by now, by (folded name, text): see first_use.py."""


@frozen
class Limits:
    """The limits that planning enforces (limits §1; sqlite3_limit lowers them)."""

    length: int = MAX_LENGTH
    columns: int = 2000
    compound_select: int = 500
    function_args: int = 1000
    join_tables: int = 64
    trigger_depth: int = 1000


class VirtualTables(Protocol):
    """The connection's virtual tables."""

    def connected(self, database: int, declared: VirtualTable) -> Table:
        """A declared table, connected. Raises SqlError: `no such module: x`, or why the module cannot connect."""

    def eponymous(self, name: str) -> Table | None:
        """The table that is there under its module's name, or None."""


class NoVirtualTables:
    """For what is planned without a connection."""

    def connected(self, database: int, declared: VirtualTable) -> Table:
        raise SqlError(f"no such module: {declared.module}")

    def eponymous(self, name: str) -> Table | None:
        return None


@slotted
class Environment:
    """One connection's surroundings of a statement. A new catalog needs a new Environment.

    `double_quoted_strings`: a double-quoted name that matches no column is a string (quirks §8). `binary`: BINARY in
    the databases' encoding. `automatic_index`, `writable_schema`, `case_sensitive_like`: the PRAGMAs; `ignore_checks`
    is ignore_check_constraints, `reverses` reverse_unordered_selects, `full_names` and `short_names` are
    full_column_names and short_column_names. `table_bindings` keeps what `write.bind_table`
    made, by (database, table name): with one CHECK and one index, planning an INSERT without it takes 1.7 times as
    long. `triggers`, `views`: those that are not
    temporary may be used; `trusted_schema`: the PRAGMA. `puts_off_keys`: is PRAGMA defer_foreign_keys on?
    `tells_changes`: there is an update hook. `is_shut`: may statements not write a table, by (database,
    name)? None where nothing is shut. `known_views`: by the database's number. `on_reading` is told of each table that
    a query reads, before its access path is chosen (planner/wishes.py).
    """

    catalog: Catalog
    functions: FunctionRegistry
    collations: CollationRegistry
    double_quoted_strings: bool = True
    binary: Collation = BINARY
    automatic_index: bool = True
    ignore_checks: bool = False
    reverses: bool = False
    full_names: bool = False
    short_names: bool = True
    writable_schema: bool = False
    limits: Limits = Limits()
    foreign_keys: bool = False
    recursive_triggers: bool = False
    virtual_tables: VirtualTables = NoVirtualTables()
    authorizer: Authorizer | None = None
    triggers: bool = True
    views: bool = True
    trusted_schema: bool = True
    puts_off_keys: Callable[[], bool] = bool
    tells_changes: bool = False
    table_bindings: dict[tuple[int, str], tuple[Table, TableBinding]] = field(default_factory=dict)
    case_sensitive_like: bool = False
    is_shut: Callable[[int, str], bool] | None = None
    known_views: Mapping[int, KnownViews] = field(default_factory=lambda: defaultdict(dict))
    on_reading: Callable[[Reading, Wanted], None] | None = None

    def collation(self, name: str) -> Collation:
        """The collation of that name. An unknown one is given back without fold and compare: only its use is wrong."""
        try:
            return self.collations.get(name)
        except SqlError:
            return Collation(name)
