"""What is connected: each declared virtual table once, each eponymous one once, for as long as its schema says so.

V1  A declared table is connected when it is first used, and disconnected when its declaration has left the schema.
V2  A module that is not there fails the statements that use it, not the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, takewhile
from typing import TYPE_CHECKING, Final, TypeVar

from minisql.errors import Error, SqlError
from minisql.schema import Table, VirtualTable, fold

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.vtab.protocol import Declaration, Module, Vtab

T = TypeVar("T")

_REFUSED: Final = "vtable constructor failed: {}"


class SessionTables:
    """The modules and virtual tables of one connection (the planner's `VirtualTables`)."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._modules: dict[str, tuple[str, Module]] = {}
        self._removed: set[str] = set()  # built-in modules that `create_module` has taken away
        self._connected: dict[tuple[int, str], tuple[VirtualTable, Table]] = {}
        self._eponymous: dict[str, Table | None] = {}

    # ---- modules

    def register(self, name: str, module: Module | None) -> None:
        """Add a module, in place of one of that name; None takes it away. Its tables are disconnected."""
        key = fold(name)
        for (number, table), (declared, _) in list(self._connected.items()):
            if fold(declared.module) == key:
                self._disconnect((number, table))
        self._forget_eponymous(key)
        if module is None:
            self._modules.pop(key, None)
            self._removed.add(key)
        else:
            self._modules[key] = (name, module)
        self._session.schema_changed()

    def module(self, name: str) -> Module | None:
        """The module of that name."""
        key = fold(name)
        found = self._modules.get(key)
        if found is not None:
            return found[1]
        if key in self._removed:
            return None
        from minisql.engine.vtab.builtin import builtin_module  # here and below: most programs use no virtual table

        module = builtin_module(self._session, key)
        if module is not None:
            self._modules[key] = (key, module)
        return module

    def names(self) -> Iterator[str]:
        """The modules that are there so far, as PRAGMA module_list shows them."""
        always = (name for name in ("dbstat", "sqlite_dbpage") if name not in {*self._modules, *self._removed})
        return chain((name for name, _ in self._modules.values()), always)

    def renumber(self, gone: int) -> None:
        """The database of that number is no more, those behind it have moved up."""
        tables, self._connected = self._connected, {}
        for (number, name), connected in tables.items():
            self._connected[number - (number > gone), name] = connected

    def is_shadow(self, database: int, name: str) -> bool:
        """Is an ordinary table of that name part of a virtual table, or was it part of one that has been dropped?"""
        return any(True for _ in self.owners(database, name))

    def owners(self, database: int, name: str) -> Iterator[str]:
        """The folded names of the virtual tables of which a table of that name is part; '' for one that is gone.

        A virtual table takes those that were there before it, whatever the rest of their name; of those made later it
        takes the ones whose name goes on behind its own with a _ that is the last one.
        """
        place = self._session.database(database)
        schema, key = place.schema, fold(name)
        if schema is None or "_" not in key:
            return
        if key in place.left_shadows:
            yield ""
        for cut, char in enumerate(key):
            owner = schema.tables.get(key[:cut]) if char == "_" else None
            if not isinstance(owner, VirtualTable) or not self.has_shadow(owner, name[cut + 1 :]):
                continue
            if "_" not in key[cut + 1 :] or _is_older(schema.tables, key, key[:cut]):
                yield key[:cut]

    def has_shadow(self, owner: VirtualTable, suffix: str) -> bool:
        """Does the module of a virtual table say so of `suffix`, behind the table's name and a _?"""
        module = self.module(owner.module)
        return module is not None and module.is_shadow_name(suffix)

    # ---- tables

    def connected(self, database: int, declared: VirtualTable) -> Table:
        """The table of a declaration. Raises SqlError: `no such module: x`, or why its module cannot connect."""
        key = database, fold(declared.name)
        found = self._connected.get(key)
        if found is not None and found[0] == declared:
            return found[1]
        if found is not None:
            self._disconnect(key)
        module = self.module(declared.module)
        if module is None:
            raise SqlError(f"no such module: {declared.module}")
        table = self._made(database, declared, module, module.connect)
        self._connected[key] = declared, table
        return table

    def created(self, database: int, declared: VirtualTable, module: Module) -> Table:
        """The table of a declaration that is new: the module makes what it keeps."""
        key = database, fold(declared.name)
        if key in self._connected:
            self._disconnect(key)
        table = self._made(database, declared, module, module.create)
        self._connected[key] = declared, table
        return table

    def _made(
        self, database: int, declared: VirtualTable, module: Module, make: Callable[[Declaration], Vtab]
    ) -> Table:
        from minisql.schema.build_virtual import build_virtual
        from minisql.vtab.protocol import Connected, Declaration

        name = self._session.database(database).name
        vtab = _telling(
            declared.name, lambda: make(Declaration(declared.module, name, declared.name, declared.arguments))
        )
        return build_virtual(declared.name, vtab.sql, declared.sql, Connected(vtab, module.risk))

    def eponymous(self, name: str) -> Table | None:
        """The table that a module gives its own name. Names that nobody knows are not remembered: they may be many."""
        key = fold(name)
        found = self._eponymous.get(key)
        if found is not None:
            return found
        module = self.module(key)
        if module is None or not module.eponymous:
            return None
        from minisql.schema.build_virtual import build_virtual
        from minisql.vtab.protocol import Connected, Declaration

        shown = self._modules[key][0]
        vtab = _telling(shown, lambda: module.connect(Declaration(shown, "main", shown)))
        table = build_virtual(shown, vtab.sql, "", Connected(vtab, module.risk, eponymous=True))
        self._eponymous[key] = table
        return table

    # ---- the end of tables

    def schemas_changed(self) -> None:
        """Disconnect what no schema declares any more."""
        if not self._connected:
            return
        for key, (declared, _) in list(self._connected.items()):
            databases = self._session.databases
            database = databases[key[0]] if key[0] < len(databases) else None
            if database is not None and database.schema is None:
                continue  # it is not known now, and will be read again
            if database is None or database.schema is None or database.schema.tables.get(key[1]) != declared:
                self._disconnect(key)

    def forget(self, database: int, name: str) -> None:
        """The table has been dropped: its module has destroyed it."""
        self._connected.pop((database, fold(name)), None)

    def renamed(self, database: int, table: Table, declared: VirtualTable) -> None:
        """The same table under another name."""
        self._connected.pop((database, fold(table.name)), None)
        assert table.virtual is not None, table.name
        from minisql.schema.build_virtual import build_virtual

        new = build_virtual(declared.name, table.virtual.vtab.sql, declared.sql, table.virtual)
        self._connected[database, fold(declared.name)] = declared, new

    def close(self) -> None:
        """Disconnect everything."""
        for key in list(self._connected):
            self._disconnect(key)
        for name in list(self._eponymous):
            self._forget_eponymous(name)

    def _disconnect(self, key: tuple[int, str]) -> None:
        _, table = self._connected.pop(key)
        _say_goodbye(table)

    def _forget_eponymous(self, key: str) -> None:
        table = self._eponymous.pop(key, None)
        if table is not None:
            _say_goodbye(table)


def _say_goodbye(table: Table) -> None:
    assert table.virtual is not None, table.name
    # Not by isinstance(): a connection that is forgotten ends when nothing can be imported any more.
    disconnect = getattr(table.virtual.vtab, "disconnect", None)
    if disconnect is not None:
        disconnect()


def _telling(name: str, make: Callable[[], T]) -> T:
    """What `make` gives; an error without words is given SQLite's."""
    try:
        return make()
    except Error as error:
        if str(error):
            raise
        raise SqlError(_REFUSED.format(name)) from error


def _is_older(tables: Mapping[str, object], key: str, than: str) -> bool:
    """Whether a table was there before another one, as far as the rows of sqlite_schema tell."""
    return key in takewhile(lambda each: each != than, tables)
