"""minisql as `sqlite3` has the names, the constants and the parameters of the standard library's module."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

import minisql.dbapi
from minisql.dbapi.stand_in import StandIn
from tests.dbapi.surface import surface

LACKING = {"enable_shared_cache"}
"""Of Python 3.11, gone in 3.12: there is no shared cache."""

OF_LATER_PYTHONS = {
    (3, 12): {"Connection.autocommit", "Connection.getconfig", "Connection.setconfig", "LEGACY_TRANSACTION_CONTROL"},
    (3, 13): {"Connection.iterdump"},
}
"""What is there on every Python, from which on the standard library has it (so much of it, for `iterdump(filter=)`)."""

OF_LATER_SQLITES = ("SQLITE_",)
"""Beginnings of names: result codes, limits and switches which this Python's own module may not know yet."""

OUR_OWN = {
    "Blob.__iter__",  # says that there is none, where Python would call __getitem__
    "Connection.aggregate", "Connection.collation", "Connection.create_module", "Connection.function",
    "Connection.register", "Connection.set_commit_hook", "Connection.set_rollback_hook", "Connection.set_update_hook",
    "Connection.table_function", "Connection.window", "Cursor.fetch_arrow", "Cursor.fetch_numpy", "Cursor.fetch_pandas",
    "salvage",
}  # fmt: skip

MAY_DIFFER = {
    "sqlite_version": "another SQLite",
    "sqlite_version_info": "another SQLite",
    "Connection.__call__": "the standard library takes what it takes from *args",
}


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.dbapi.surface"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    assert len(found) > 250
    return found


@pytest.fixture(scope="module")
def ours() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(surface(StandIn("sqlite3"))))
    return found


def test_every_name_is_there(expected: dict[str, Any], ours: dict[str, Any]) -> None:
    lacking = LACKING if sys.version_info < (3, 12) else set()
    assert expected.keys() - ours.keys() == lacking


def test_no_other_names_are_there_than_those_listed(expected: dict[str, Any], ours: dict[str, Any]) -> None:
    later = {name for python, names in OF_LATER_PYTHONS.items() if python > sys.version_info[:2] for name in names}
    more = {name for name in ours.keys() - expected.keys() if not name.startswith(OF_LATER_SQLITES)}
    assert more == OUR_OWN | (later & more)
    assert later <= more | {"Connection.iterdump"}


def test_constants_and_parameters_are_the_same(expected: dict[str, Any], ours: dict[str, Any]) -> None:
    later = OF_LATER_PYTHONS[3, 13] if sys.version_info < (3, 13) else set()
    compared = [
        name
        for name, told in expected.items()
        if told is not None and name in ours and name not in MAY_DIFFER and name not in later
    ]
    assert len(compared) > 230
    assert {name: _nameless(ours[name]) for name in compared} == {name: _nameless(expected[name]) for name in compared}


def _nameless(told: Any) -> Any:
    """Parameters that are given by position alone without their names."""
    if not isinstance(told, list) or not all(isinstance(each, list) for each in told):
        return told
    return [[kind, has_default] if kind == "POSITIONAL_ONLY" else [name, kind, has_default]
            for name, kind, has_default in told]  # fmt: skip


def test_the_names_that_type_checkers_are_told_are_those_that_are_there() -> None:
    from minisql.dbapi import constant_names
    from minisql.dbapi.constants import CONSTANTS
    from minisql.errors import RESULT_NAMES

    assert sorted(constant_names.__annotations__) == sorted({*RESULT_NAMES.values(), *CONSTANTS})
    for name in constant_names.__annotations__:
        assert isinstance(getattr(minisql.dbapi, name), int)
