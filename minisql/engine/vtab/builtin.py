"""The modules that come with the engine, by name. Each is loaded when a statement first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from minisql.vtab.protocol import Module

if TYPE_CHECKING:
    from minisql.engine.session import Session

_JSON: Final = ("json_each", "json_tree", "jsonb_each", "jsonb_tree")
BUILTIN_NAMES: Final = (*_JSON, "generate_series", "dbstat", "sqlite_dbpage")
"""All of them but `pragma_...`."""


def builtin_module(session: Session, key: str) -> Module | None:
    """The module of this folded name, or None."""
    if key.startswith("pragma_"):
        from minisql.engine.vtab.pragma import pragma_module

        return pragma_module(session, key.removeprefix("pragma_"))
    if key in _JSON:
        from minisql.vtab.json_table import json_module

        return json_module(key)
    if key == "generate_series":
        from minisql.vtab.series import SERIES

        return SERIES
    if key == "dbstat":
        from minisql.engine.vtab.dbstat import DbstatModule

        return DbstatModule(session)
    if key == "sqlite_dbpage":
        from minisql.engine.vtab.dbpage import dbpage_module

        return dbpage_module(session)
    return None
