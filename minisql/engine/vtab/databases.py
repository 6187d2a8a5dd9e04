"""The databases of a connection by name, for modules that are given one as an argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.schema import fold

if TYPE_CHECKING:
    from minisql.engine.session import Session


def opened_database(session: Session, name: object) -> int | None:
    """The number of the open database of that name, or None."""
    if not isinstance(name, str):
        return None
    for number, database in enumerate(session.databases):
        if database is not None and fold(database.name) == fold(name):
            return number
    return None
