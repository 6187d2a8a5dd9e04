"""The columns of the views that ALTER TABLE meets in other views and in triggers, as the planner finds them out.

While SQLite tests a text it looks at names alone: `CREATE VIEW v AS SELECT f(a) FROM t` passes without a function f.
But the columns of a view that the text reads it finds out as for any statement, with all that can be wrong there:
behind `CREATE VIEW w AS SELECT * FROM v`, an ALTER TABLE says `error in view w: no such function: f`. A view whose
columns the connection knows already (planner/first_use.py) is not asked again until the edited schema is read (3.54).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minisql.frozen import replace
from minisql.planner.bound_views import columns_of_view
from minisql.planner.context import Context
from minisql.planner.environment import KnownViews
from minisql.planner.first_use import view_key
from minisql.planner.select import bind_select
from minisql.schema import Catalog, Table, View, VirtualTable, fold
from minisql.value import FunctionRegistry

if TYPE_CHECKING:
    from minisql.engine.session import Session


class EditedViews:
    """What is known of views while a schema is edited: of the old one to the connection, of the new one to nobody else
    until it is in force, for an ALTER that fails leaves no trace of it.

    `looked_at`: the folded names of the columns of the views that this ALTER has met, by database and `view_key`: where
    40 views each read the one before, RENAME takes 73 ms so, and 171 if each text has them looked at anew.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._environment = session.environment
        self.tables = EditedVirtualTables(session)
        self._found: Mapping[int, KnownViews] = {}
        self.looked_at: dict[tuple[int, tuple[str, str]], Sequence[str]] = {}

    @property
    def functions(self) -> FunctionRegistry:
        """The connection's functions."""
        return self._environment.functions

    def is_known(self, database: int, view: View) -> bool:
        """Are the view's columns known, so that nobody looks at what it reads now?"""
        return view_key(view) in self._found.get(database, self._environment.known_views[database])

    def columns(self, catalog: Catalog, database: int, view: View) -> Sequence[str]:
        """The folded names of a view's columns in that catalog.

        Raises:
            SqlError: what is wrong with the view, unless its columns are known.
        """
        known = {**self._environment.known_views, **self._found}
        environment = replace(
            self._environment,
            catalog=catalog,
            known_views=known,
            authorizer=None,  # it is not asked about the texts of the schema
            table_bindings={},
            virtual_tables=self.tables,
        )
        return [fold(column.name) for column in columns_of_view(Context(environment, bind_select), database, view)]

    def forget(self, *databases: int) -> None:
        """The schemas of these databases are new."""
        self.looked_at.clear()
        self._found = {number: {} for number in databases}

    def rename(self, database: int, table: VirtualTable, new_name: str) -> None:
        """From now on the virtual table goes by another name: its module has not yet been told."""
        self.tables.renamed[database, fold(new_name)] = table

    def make_known(self) -> None:
        """The edited schema is in force."""
        known_views = self._session.environment.known_views
        for number, found in self._found.items():
            known_views[number].update(found)


class EditedVirtualTables:
    """The connection's virtual tables, where one has been renamed in the schema but not by its module.

    `renamed`: as it was declared, by its database and its new folded name.
    """

    def __init__(self, session: Session) -> None:
        self._tables = session.virtual_tables
        self.renamed: dict[tuple[int, str], VirtualTable] = {}

    def connected(self, database: int, declared: VirtualTable) -> Table:
        return self._tables.connected(database, self.renamed.get((database, fold(declared.name)), declared))

    def eponymous(self, name: str) -> Table | None:
        return self._tables.eponymous(name)
