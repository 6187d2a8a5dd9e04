"""Advice: the indexes are those that planning would use, and looking for them changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import minisql
from minisql.engine.advice import Advice, Advisor
from tests.support import Db, OpenDb

SCHEMA = """
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, born INT, town TEXT);
CREATE TABLE visit(person INT REFERENCES person, day TEXT, place TEXT);
CREATE TABLE pair(a, b, c, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE VIEW recent AS SELECT * FROM visit WHERE day > '2025';
CREATE TRIGGER left_town AFTER DELETE ON person BEGIN DELETE FROM visit WHERE person = old.id AND place = old.town; END;
"""
QUERIES = (
    "SELECT * FROM person WHERE born = ? AND town > ?",
    "SELECT * FROM person WHERE name LIKE 'ann%'",
    "SELECT * FROM person WHERE born = 1 OR town = 'x'",
    "SELECT * FROM person ORDER BY town, born DESC",
    "SELECT * FROM person WHERE name = 'x' COLLATE BINARY",
    "SELECT max(born) FROM person",
    "SELECT * FROM recent WHERE place = 'x'",
    "SELECT * FROM person JOIN visit ON visit.person = person.id WHERE day = 'x'",
    "SELECT * FROM pair WHERE c = 5",
    "DELETE FROM person WHERE born = 7",
    "UPDATE visit SET day = 'x' WHERE place = 'y' AND person = 3",
)


@pytest.fixture
def db(open_db: OpenDb) -> Db:
    db = open_db()
    db.connection.executescript(SCHEMA)
    return db


@pytest.fixture
def advisor(db: Db) -> Iterator[Advisor]:
    advisor = Advisor(db.connection._session)
    yield advisor
    advisor.close()


def advice_of(db: Any, sql: str, *, sample: int = 0) -> Advice:
    advisor = Advisor(db.connection._session, sample=sample)
    try:
        assert advisor.add(sql)
        (advice,) = advisor.advice()
        return advice
    finally:
        advisor.close()


@pytest.mark.parametrize("sql", QUERIES)
def test_with_its_indexes_made_the_database_plans_as_it_was_advised(db: Db, sql: str) -> None:
    advice = advice_of(db, sql)
    assert advice.indexes != ()
    for index in advice.indexes:
        db.execute(index)
    n_parameters = sql.count("?")
    plan = db.rows("EXPLAIN QUERY PLAN " + sql, [None] * n_parameters)
    assert advice.plan == tuple(row[3] for row in plan)
    assert advice_of(db, sql).indexes == ()


def test_the_database_is_left_as_it_is(db: Db) -> None:
    db.execute("INSERT INTO person VALUES (1, 'Ann', 1990, 'York'), (2, 'Bob', 1990, 'Bath')")
    db.execute("INSERT INTO visit VALUES (1, '2025-01-01', 'York')")
    before = db.path.read_bytes()
    assert advice_of(db, "DELETE FROM person WHERE born = 1990", sample=100).plan is not None
    assert db.path.read_bytes() == before
    assert db.rows("SELECT count(*) FROM person") == [(2,)]


def test_a_sample_tells_a_column_that_is_the_same_everywhere(db: Db) -> None:
    db.execute("INSERT INTO person SELECT value, 'n' || value, 1990, 't' || value FROM generate_series(1, 500)")
    sql = "SELECT * FROM person WHERE born = 1990"
    assert advice_of(db, sql).indexes != ()
    assert advice_of(db, sql, sample=100).indexes == ()
    assert advice_of(db, "SELECT * FROM person WHERE town = 't5'", sample=10).indexes != ()


def test_an_index_for_one_statement_serves_another(advisor: Advisor) -> None:
    assert advisor.add("SELECT * FROM visit WHERE place = 1")
    assert advisor.add("SELECT * FROM visit WHERE place = 1 AND day = 2")
    assert not advisor.add("  -- nothing\n")
    first, second = advisor.advice()
    assert first.indexes == second.indexes == tuple(advisor.candidates.values())
    assert len(first.indexes) == 1


def test_what_is_wrong_is_told_and_functions_of_the_connection_are_known(db: Db) -> None:
    db.connection.create_function("twice", 1, lambda x: 2 * x)
    assert advice_of(db, "SELECT * FROM visit WHERE person = twice(3)").indexes != ()
    with pytest.raises(minisql.OperationalError, match="no such table: nosuch"):
        advice_of(db, "SELECT * FROM nosuch")
