"""Shadow tables, in which virtual tables keep their content: a defensive connection leaves them to their modules.

Source: vtab §2.22 "The xShadowName Method"; c3ref SQLITE_DBCONFIG_DEFENSIVE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.schema import Table, VirtualTable, fold

if TYPE_CHECKING:
    from minisql.engine.session import Session


def is_shut(session: Session, database: int, name: str) -> bool:
    """May statements of the program not write or drop the table `name` of the database?"""
    if not session.settings.defensive:
        return False
    from minisql.vtab.inside import inside

    return not inside.depth and session.virtual_tables.is_shadow(database, name)


def is_reserved(session: Session, name: str) -> bool:
    """Is `name` one that a new shadow table would have, so that no object may be called so, nor a trigger write to it?

    What stands before the last _ is the name of a virtual table, in the first database that has a table of that name.
    """
    owner_name, underscore, suffix = name.rpartition("_")
    if not underscore or not session.settings.defensive:
        return False
    from minisql.vtab.inside import inside

    found = session.environment.catalog.find_table(owner_name, None)
    owner = None if found is None else found[1]
    return not inside.depth and isinstance(owner, VirtualTable) and session.virtual_tables.has_shadow(owner, suffix)


def leave_shadows(session: Session, number: int, owner: VirtualTable) -> None:
    """A virtual table is going to be dropped. Its shadow tables remain what they are until the schema is read anew."""
    database = session.database(number)
    assert database.schema is not None
    owners = session.virtual_tables.owners
    names = [table.name for table in database.schema.tables.values() if isinstance(table, Table)]
    database.left_shadows |= {fold(name) for name in names if fold(owner.name) in owners(number, name)}
