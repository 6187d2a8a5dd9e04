"""minisql answers DB-API calls as the standard library's `sqlite3` does."""

from __future__ import annotations

import pytest

import minisql
from tests.dbapi.script import answers, names, recorded


def test_there_are_scripts_to_hold_it_against() -> None:
    assert sum(len(recorded(name)) for name in names()) >= 250


@pytest.mark.parametrize("name", names())
def test_minisql_answers_as_sqlite3_does(name: str) -> None:
    assert answers(name, minisql) == recorded(name)
