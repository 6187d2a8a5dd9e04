"""Threads at work at once, each with a connection of its own or all with one that they share."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import minisql
from tests.support import OpenDb

N_THREADS = 4


@pytest.fixture(autouse=True)
def often_switched() -> Iterator[None]:
    """Threads take turns every 10 us and not every 5 ms, so that they meet in the middle of everything."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def together(work: Callable[[int], None]) -> None:
    """Run it in N_THREADS threads at once, each with its number; what one of them raises is raised here."""
    errors: list[BaseException] = []
    start = threading.Barrier(N_THREADS)

    def run(number: int) -> None:
        try:
            start.wait(60)
            work(number)
        except BaseException as error:  # noqa: BLE001  (whatever it is belongs to the test)
            errors.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(N_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
        assert not thread.is_alive(), "nobody waits for ever"
    if errors:
        raise errors[0]


@pytest.fixture
def shared(open_db: OpenDb) -> Iterator[Any]:
    """A connection for all threads, to a file with a table of accounts, and one of notes with an index."""
    db = open_db()
    connection = minisql.connect(db.path, check_same_thread=False)
    connection.executescript("CREATE TABLE account(id INTEGER PRIMARY KEY, money INT); CREATE TABLE note(who, n, text)")
    connection.execute("CREATE INDEX note_of ON note(who, n)")
    with connection:
        connection.executemany("INSERT INTO account VALUES (?, 100)", [(id,) for id in range(20)])
    yield connection
    connection.close()


def test_threads_that_share_a_connection_lose_nothing(shared: Any) -> None:
    n_rounds = 40

    def work(who: int) -> None:
        for n in range(n_rounds):
            shared.execute("INSERT INTO note VALUES (?, ?, ?)", (who, n, "x" * (n * 37 % 900)))
            shared.execute("UPDATE account SET money = money + 1 WHERE id = ?", (n % 20,))
            shared.executemany("UPDATE account SET money = money + ? WHERE id = ?", [(1, 3), (-1, 4), (1, 5)])
            assert shared.execute("SELECT n FROM note WHERE who = ? ORDER BY n", (who,)).fetchall()[-1] == (n,)
            assert [row[0] for row in shared.execute("SELECT n FROM note WHERE who = ?", (who,))] == [*range(n + 1)]
            if n % 5 == 0:
                shared.commit()

    together(work)
    shared.commit()
    assert shared.execute("SELECT who, count(*), sum(n) FROM note GROUP BY who").fetchall() == [
        (who, n_rounds, sum(range(n_rounds))) for who in range(N_THREADS)
    ]
    assert shared.execute("SELECT sum(money) FROM account").fetchall() == [(2000 + 2 * n_rounds * N_THREADS,)]


def test_the_rows_of_one_cursor_go_each_to_one_thread(shared: Any) -> None:
    shared.executemany("INSERT INTO note VALUES (1, ?, '')", [(n,) for n in range(2000)])
    cursor = shared.execute("SELECT n FROM note ORDER BY n")
    fetched: list[list[int]] = [[] for _ in range(N_THREADS)]

    def work(who: int) -> None:
        ways = [lambda: [cursor.fetchone()], lambda: cursor.fetchmany(3), lambda: [next(cursor, None)]]
        while rows := [row for row in ways[len(fetched[who]) % 3]() if row is not None]:
            fetched[who] += [row[0] for row in rows]

    together(work)
    assert all(rows == sorted(rows) for rows in fetched)
    assert sorted(n for rows in fetched for n in rows) == list(range(2000))


def test_a_cursor_dropped_by_one_thread_disturbs_no_other(shared: Any) -> None:
    shared.executemany("INSERT INTO note VALUES (1, ?, ?)", [(n, "x" * 300) for n in range(300)])
    shared.commit()

    def work(who: int) -> None:
        for n in range(60):
            cursor = shared.execute("SELECT * FROM note, account")
            assert len(cursor.fetchone()) == 5
            if who % 2:
                shared.execute("INSERT INTO note VALUES (2, ?, 'y')", (n,))
            del cursor

    together(work)
    shared.commit()
    assert shared.execute("SELECT count(*) FROM note WHERE who = 2").fetchone() == (60 * N_THREADS // 2,)
    shared.execute("DROP TABLE account")  # no statement is left that reads it


def test_closing_ends_the_turns_of_all(shared: Any) -> None:
    def work(who: int) -> None:
        for n in range(100_000):
            shared.execute("SELECT count(*) FROM account").fetchone()
            if who == 0 and n == 50:
                shared.close()

    with pytest.raises(minisql.ProgrammingError, match=r"Cannot operate on a closed database\."):
        together(work)


def test_functions_and_hooks_of_a_shared_connection_may_use_it(shared: Any) -> None:
    def money(id: int) -> Any:
        return shared.execute("SELECT money FROM account WHERE id = ?", (id,)).fetchone()[0]

    shared.create_function("money", 1, money)
    shared.row_factory = lambda cursor, row: (*row, shared.total_changes)

    def work(who: int) -> None:
        for n in range(20):
            assert shared.execute("SELECT money(?)", (n,)).fetchone()[0] == 100

    together(work)


def test_blobs_of_a_shared_connection_are_read_in_turn(shared: Any) -> None:
    shared.execute("INSERT INTO note VALUES (1, 1, zeroblob(4000))")
    rowid = shared.execute("SELECT rowid FROM note").fetchone()[0]
    shared.commit()
    blob = shared.blobopen("note", "text", rowid)

    def work(who: int) -> None:
        for n in range(200):
            place = who * 1000 + n
            blob[place] = n
            assert blob[place] == n

    together(work)
    blob.close()
    shared.commit()
    content = shared.execute("SELECT text FROM note").fetchone()[0]
    assert content == b"".join(bytes(range(200)) + bytes(800) for _ in range(N_THREADS))


def test_a_query_is_interrupted_while_it_has_the_turn(shared: Any) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    is_over = threading.Event()

    def interrupt_until_it_is_over() -> None:
        while not is_over.wait(0.02):
            shared.interrupt()

    thread = threading.Thread(target=interrupt_until_it_is_over)
    thread.start()
    with pytest.raises(minisql.OperationalError, match="interrupted"):
        shared.execute(endless)
    is_over.set()
    thread.join()
    assert shared.execute("SELECT count(*) FROM account").fetchone() == (20,)


def test_a_backup_gives_turns_between_its_steps(shared: Any, tmp_path: Path) -> None:
    shared.executemany("INSERT INTO note VALUES (1, ?, ?)", [(n, "x" * 300) for n in range(400)])
    shared.commit()
    n_written = 0

    def write() -> None:
        with shared:
            shared.execute("UPDATE account SET money = money + 1")

    def in_another_thread(*told: int) -> None:
        nonlocal n_written
        if n_written < 3:
            thread = threading.Thread(target=write)
            thread.start()
            thread.join(60)
            assert not thread.is_alive()
            n_written += 1

    with minisql.connect(tmp_path / "copy.db") as copy:
        shared.backup(copy, pages=5, progress=in_another_thread)
        assert copy.execute("SELECT min(money), max(money) FROM account").fetchall() == [(103, 103)]
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    copy.close()
    assert n_written == 3


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_threads_with_connections_of_their_own_lose_nothing(open_db: OpenDb, mode: str) -> None:
    db = open_db(journal_mode=mode, synchronous="off")
    db.execute("CREATE TABLE note(who, n)")
    db.execute("CREATE TABLE total(n)")
    db.execute("INSERT INTO total VALUES (0)")

    def work(who: int) -> None:
        connection = minisql.connect(db.path, timeout=60)
        connection.execute("PRAGMA synchronous = off")
        for n in range(25):
            with connection:
                connection.execute("INSERT INTO note VALUES (?, ?)", (who, n))
                connection.execute("UPDATE total SET n = n + 1")
        connection.close()

    together(work)
    assert db.rows("SELECT n FROM total") == [(25 * N_THREADS,)]
    assert db.rows("SELECT who, count(*) FROM note GROUP BY who") == [(who, 25) for who in range(N_THREADS)]
