"""The switches of a connection that a program turns, not an SQL text. Source: c3ref "sqlite3_db_config".

Some are PRAGMAs too. What can only be as SQLite has it at first refuses to be turned.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from minisql.errors import NotSupportedError

if TYPE_CHECKING:
    from minisql.engine.session import Session


class Switch(IntEnum):
    """The switches, by SQLite's numbers."""

    ENABLE_FKEY = 1002
    ENABLE_TRIGGER = 1003
    ENABLE_FTS3_TOKENIZER = 1004
    ENABLE_LOAD_EXTENSION = 1005
    NO_CKPT_ON_CLOSE = 1006
    ENABLE_QPSG = 1007
    TRIGGER_EQP = 1008
    RESET_DATABASE = 1009
    DEFENSIVE = 1010
    WRITABLE_SCHEMA = 1011
    LEGACY_ALTER_TABLE = 1012
    DQS_DML = 1013
    DQS_DDL = 1014
    ENABLE_VIEW = 1015
    LEGACY_FILE_FORMAT = 1016
    TRUSTED_SCHEMA = 1017


_SETTINGS: Final = {
    Switch.ENABLE_FKEY: "foreign_keys",
    Switch.ENABLE_TRIGGER: "triggers",
    Switch.ENABLE_VIEW: "views",
    Switch.DEFENSIVE: "defensive",
    Switch.WRITABLE_SCHEMA: "writable_schema",
    Switch.DQS_DML: "dqs",
    Switch.LEGACY_ALTER_TABLE: "legacy_alter_table",
    Switch.TRUSTED_SCHEMA: "trusted_schema",
}
"""Those that `Settings` has."""

_WITHOUT_EFFECT: Final = frozenset((
    Switch.ENABLE_FTS3_TOKENIZER,  # of a function that is not there
    Switch.ENABLE_LOAD_EXTENSION,  # libraries of C cannot be loaded
    Switch.ENABLE_QPSG,  # no plan looks at the values of parameters
))

_FIXED: Final = {
    Switch.NO_CKPT_ON_CLOSE: False,
    Switch.TRIGGER_EQP: False,
    Switch.RESET_DATABASE: False,
    Switch.DQS_DDL: True,
    Switch.LEGACY_FILE_FORMAT: False,
}


def switched(session: Session, switch: Switch) -> bool:
    """Whether a switch is on."""
    name = _SETTINGS.get(switch)
    if name is not None:
        return bool(getattr(session.settings, name))
    if switch in _FIXED:
        return _FIXED[switch]
    return session.settings.without_effect.get(switch.name, False)


def turn(session: Session, switch: Switch, *, on: bool) -> None:
    """Turn a switch. Raises NotSupportedError, where it cannot be turned."""
    if switched(session, switch) is on:
        return
    name = _SETTINGS.get(switch)
    if name is not None:
        setattr(session.settings, name, on)
        session.schema_changed()
    elif switch in _WITHOUT_EFFECT:
        session.settings.without_effect[switch.name] = on
    else:
        raise NotSupportedError(f"SQLITE_DBCONFIG_{switch.name} = {int(on)} is not supported yet")
