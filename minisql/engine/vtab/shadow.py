"""Shadow tables, in which virtual tables keep their content: a defensive connection leaves them to their modules.

Source: vtab §2.22 "The xShadowName Method"; c3ref SQLITE_DBCONFIG_DEFENSIVE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minisql.engine.session import Session


def is_shut(session: Session, database: int, name: str) -> bool:
    """May statements of the program not write or drop the table `name` of the database?"""
    if not session.settings.defensive:
        return False
    from minisql.vtab.inside import inside

    return not inside.depth and session.virtual_tables.is_shadow(database, name)


def is_reserved(session: Session, name: str) -> bool:
    """Is `name` one that a shadow table of any database would have, so that no object may be called so?"""
    databases = range(len(session.databases)) if session.settings.defensive else ()
    return any(is_shut(session, number, name) for number in databases if session.databases[number] is not None)
