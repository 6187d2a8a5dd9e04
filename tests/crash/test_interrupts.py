"""Ctrl-C between any two steps of a statement: what is undone is undone whole, and no lock stays behind.

Python raises KeyboardInterrupt where a function begins or one of C's has come back, so these are the places that a
profiler stops at. Those of parser and planner are left out: they hold nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import copyfile
from types import FrameType
from typing import Final

import pytest

import minisql

_FOLDERS: Final = tuple(str(Path(minisql.__file__).parent / name) for name in ("storage", "engine", "dbapi"))
_STEP: Final = 7  # every seventh place: all of them take a minute

CASES: Final[dict[str, tuple[Sequence[str], Sequence[str]]]] = {
    "a change of one row": (
        ["INSERT INTO alone VALUES (1)", "INSERT INTO alone VALUES (2)"],
        ["INSERT INTO alone VALUES (3)"],
    ),
    "a commit": (
        ["BEGIN", "INSERT INTO t(n) VALUES (7)", "INSERT INTO t(n) VALUES (-7)", "UPDATE t SET s = s || 'x'"],
        ["COMMIT"],
    ),
    "a rollback": (["BEGIN", "INSERT INTO t(n) VALUES (7)", "UPDATE t SET s = s || 'x'"], ["ROLLBACK"]),
    "back to a savepoint": (
        ["BEGIN", "SAVEPOINT a", "INSERT INTO t(n) VALUES (7)", "SAVEPOINT b", "UPDATE t SET s = s || 'x'"],
        ["ROLLBACK TO a"],
    ),
    "a lock": (["SELECT * FROM t"], ["BEGIN IMMEDIATE"]),
    "rows": (["SELECT n FROM t"], ["SELECT n FROM t"]),
    "rows of a change": (["SELECT n FROM t"], ["INSERT INTO alone VALUES (5), (6) RETURNING a"]),
    "the end": (["INSERT INTO alone VALUES (1)"], []),
}


class Interrupt:
    """A profiler that raises KeyboardInterrupt at one of the places where Ctrl-C may."""

    def __init__(self, place_no: int) -> None:
        self.n_left = place_no
        self.place = ""

    def __call__(self, frame: FrameType, event: str, arg: object) -> None:
        code = frame.f_code
        # An exception in a generator that is being thrown away is lost, as all in finalizers is.
        is_lost = code.co_name in ("<genexpr>", "__del__")
        if event not in ("call", "c_return") or is_lost or not code.co_filename.startswith(_FOLDERS):
            return
        self.n_left -= 1
        if self.n_left == 0:
            sys.setprofile(None)
            self.place = f"{code.co_filename}:{frame.f_lineno} {code.co_name}"
            raise KeyboardInterrupt


def interrupted(connection: minisql.Connection, statements: Sequence[str], place_no: int) -> str:
    """Run the statements, or close the connection if there are none. Returns where it was stopped; '' if nowhere."""
    interrupt = Interrupt(place_no)
    sys.setprofile(interrupt)
    try:
        for sql in statements:
            connection.execute(sql).fetchall()
        if not statements:
            connection.close()
    except KeyboardInterrupt:
        assert interrupt.place
    finally:
        sys.setprofile(None)
    return interrupt.place


def look(connection: minisql.Connection) -> list[tuple[object, ...]]:
    """What is committed, as another connection sees it, which may write, too."""
    connection.execute("BEGIN IMMEDIATE")
    rows = connection.execute("SELECT id, n, s FROM t").fetchall()
    rows += connection.execute("SELECT a FROM alone").fetchall()
    connection.execute("COMMIT")
    return rows


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
@pytest.mark.parametrize("name", CASES)
def test_an_interrupt_leaves_a_whole_file_without_locks(tmp_path: Path, name: str, journal_mode: str) -> None:
    """The connection goes on, if it was not being closed, and sees what others see."""
    before, statements = CASES[name]
    template, path = tmp_path / "template.db", tmp_path / "test.db"
    first = minisql.connect(template, isolation_level=None)
    first.executescript("CREATE TABLE t(id INTEGER PRIMARY KEY, n, s); CREATE TABLE alone(a)")
    first.executemany("INSERT INTO t(n, s) VALUES (?, hex(zeroblob(60)))", [(n,) for n in (*range(1, 20), -190)])
    first.execute(f"PRAGMA journal_mode = {journal_mode}")
    first.close()
    place, place_no = "somewhere", 1
    while place:
        copyfile(template, path)
        connection = minisql.connect(path, isolation_level=None)
        connection.execute("PRAGMA synchronous = OFF")
        for sql in before:
            connection.execute(sql).fetchall()
        place = interrupted(connection, statements, place_no)
        if statements and connection.in_transaction:
            connection.rollback()
        other = minisql.connect(path, isolation_level=None, timeout=0)
        seen = look(other)
        assert sum(row[1] for row in seen if len(row) == 3) == 0, place  # type: ignore[misc]
        if statements:
            assert look(connection) == seen, place
            connection.execute("INSERT INTO alone VALUES (4)")
        connection.close()
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)], place
        assert len(look(other)) == len(seen) + bool(statements), place
        other.close()
        place_no += _STEP
    assert place_no > 5 * _STEP, "there is more in a statement than that"


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_an_interrupt_as_a_blob_is_written_leaves_it_whole(tmp_path: Path, journal_mode: str) -> None:
    """Nothing of that transaction stays if the value may be half changed, though the blob is still open."""
    template, place, place_no, n_undone = tmp_path / "template.db", "somewhere", 1, 0
    first = minisql.connect(template, isolation_level=None)
    first.executescript(f"PRAGMA journal_mode = {journal_mode}; CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    first.executemany("INSERT INTO t VALUES (?, zeroblob(?))", [(1, 50), (2, 20000), (3, 50)])
    first.close()
    while place:
        path = tmp_path / f"{place_no}.db"
        copyfile(template, path)
        connection = minisql.connect(path, isolation_level=None)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        connection.execute("INSERT INTO t VALUES (4, x'00')")
        blob = connection.blobopen("t", "b", 2)
        interrupt = Interrupt(place_no)
        sys.setprofile(interrupt)
        try:
            blob.write(b"1" * 20000)
        except KeyboardInterrupt:
            assert interrupt.place
        finally:
            sys.setprofile(None)
        place = interrupt.place
        blob.close()
        is_kept = connection.in_transaction
        if is_kept:
            connection.commit()
        ((value, n_rows),) = connection.execute("SELECT b, (SELECT count(*) FROM t) FROM t WHERE a = 2")
        assert n_rows == 3 + is_kept, place
        assert value == bytes(20000) or (is_kept and value == b"1" * 20000), place
        n_undone += not is_kept
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], place
        connection.close()
        place_no += _STEP
    assert is_kept
    assert value == b"1" * 20000
    assert n_undone > _STEP
