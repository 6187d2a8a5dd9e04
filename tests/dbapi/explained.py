"""A schema to make mistakes in, and what an error tells of one."""

from __future__ import annotations

import copy
import pickle
import traceback
from typing import Any

import pytest

import minisql

SCHEMA = """
    CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, age INT CHECK (age > 0));
    CREATE TABLE book(isbn TEXT, title TEXT, author INT REFERENCES person(id), PRIMARY KEY(isbn, title)) WITHOUT ROWID;
    CREATE TABLE loan(book TEXT, since INT, UNIQUE(book, since), CONSTRAINT sensible CHECK (since > 1900));
    CREATE TABLE typed(number INT, word TEXT) STRICT;
    CREATE UNIQUE INDEX lower_word ON typed(lower(word));
    CREATE VIEW adult AS SELECT id AS number, name AS called FROM person WHERE age >= 18;
    INSERT INTO person VALUES (1, 'ann', 'ann@x.org', 30), (2, 'bob', NULL, 40);
    INSERT INTO book VALUES ('1', 'Emma', 1);
    INSERT INTO loan VALUES ('1', 2000);
    INSERT INTO typed VALUES (1, 'one');
"""


def connected(schema: str = SCHEMA) -> minisql.Connection:
    """A connection to a new database with this schema."""
    con = minisql.connect(":memory:", isolation_level=None)
    con.executescript(schema)
    return con


def error_of(con: minisql.Connection, sql: str, parameters: Any = ()) -> Any:
    """The error that the statement gives."""
    with pytest.raises(minisql.Error) as caught:
        con.execute(sql, parameters).fetchall()
    return caught.value


def shown(error: BaseException) -> str:
    """As a traceback ends with it, notes and all."""
    return "".join(traceback.format_exception_only(error))


def look_at_all_of(error: minisql.Error) -> None:
    """Everything that an error has beside its text can be asked for, copied and pickled, and the text stays."""
    text = str(error)
    notes = getattr(error, "__notes__", [])
    assert all(isinstance(note, str) for note in notes)
    assert "".join(f"{note}\n" for note in notes) in shown(error)
    for attribute in ("suggestions", "lock_holders", "constraint"):
        getattr(error, attribute, None)
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(other), str(other), other.args) == (type(error), text, error.args)
        assert getattr(other, "__notes__", []) == notes
    assert str(error) == text
