"""The column cache never gives what is not in the database any more, whoever changed it and however."""

from __future__ import annotations

import gc
import os
import random
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.columnar import build
from minisql.columnar.cache import COLUMN_CACHE, DEFAULT_BYTES, ColumnCache
from minisql.columnar.chunk import Chunk
from minisql.columnar.decode import Column
from minisql.columnar.vector import Vector
from minisql.storage.reader import PageReader
from tests.storage.sqlite_process import SqliteFailed, SqliteProcess

N_ROWS = 3000
QUERY = "SELECT count(*), sum(a), count(b), sum(c) FROM t"
FILL = (
    "CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER, b TEXT, c REAL)",
    f"INSERT INTO t SELECT value, value * 3, 'row ' || value, value / 2.0 FROM generate_series(1, {N_ROWS})",
)


class Watch:
    """How often columns were asked for, and pages read for them."""

    def __init__(self) -> None:
        self.n_asked = 0
        self.n_reads = 0

    def ask(self, connection: Any, sql: str = QUERY) -> list[Any]:
        """The rows of a query, which must have come from columns."""
        before = self.n_asked
        rows = [tuple(row) for row in connection.execute(sql).fetchall()]
        assert self.n_asked > before, "the query has not gone over columns"
        return rows

    def reads(self, connection: Any, sql: str = QUERY) -> int:
        """How many chunks were read from pages for a query."""
        before = self.n_reads
        self.ask(connection, sql)
        return self.n_reads - before


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Columns wherever they can be, and an empty cache before and after."""
    monkeypatch.setattr(build, "MODE", "force")
    found = Watch()
    vector, images = Chunk.vector, PageReader.images

    def watched_vector(chunk: Chunk, column: Column) -> Vector:
        found.n_asked += 1
        return vector(chunk, column)

    def watched_images(pager: PageReader, page_nos: list[int], n_padding: int) -> bytes:
        found.n_reads += 1
        return images(pager, page_nos, n_padding)

    monkeypatch.setattr(Chunk, "vector", watched_vector)
    monkeypatch.setattr(PageReader, "images", watched_images)
    COLUMN_CACHE.clear()
    before = COLUMN_CACHE.max_bytes
    yield found
    COLUMN_CACHE.max_bytes = before
    COLUMN_CACHE.clear()


Open = Callable[..., Any]


@pytest.fixture
def connect(tmp_path: Path) -> Iterator[Open]:
    """Connections in autocommit mode, to `test.db` unless they are told another name; closed at the end."""
    opened: list[Any] = []

    def connect_one(name: str | None = None, **options: Any) -> Any:
        connection = minisql.connect(
            str(tmp_path / "test.db") if name is None else name, isolation_level=None, **options
        )
        opened.append(connection)
        return connection

    yield connect_one
    for connection in opened:
        connection.close()


def fill(connection: Any) -> Any:
    """The table, in `test.db` or wherever the connection goes."""
    for statement in FILL:
        connection.execute(statement)
    return connection


def truth(path: Path, sql: str = QUERY) -> list[Any]:
    """What SQLite reads from the file."""
    with SqliteProcess(path) as sqlite:
        return [tuple(row) for row in sqlite.rows(sql)]


# ---------------------------------------------------------------- that it is used


def test_a_second_query_reads_no_page_and_neither_does_another_connection(watch: Watch, connect: Open) -> None:
    """One cache for the process."""
    first, second = fill(connect()), connect()
    assert watch.reads(first) > 0
    assert watch.reads(first) == 0
    assert watch.reads(second) == 0
    assert watch.ask(second) == truth(Path(first.execute("PRAGMA database_list").fetchone()[2]))


def test_what_is_kept_goes_with_the_last_connection(watch: Watch, connect: Open) -> None:
    """Closed or forgotten."""
    first, second = fill(connect()), connect()
    watch.ask(first)
    watch.ask(second)
    first.close()
    assert COLUMN_CACHE.n_bytes > 0
    second.close()
    assert COLUMN_CACHE.n_bytes == 0


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_connection_that_was_never_closed_keeps_nothing(watch: Watch, tmp_path: Path) -> None:
    """The next look at the cache finds that it is gone."""
    forgotten = fill(minisql.connect(str(tmp_path / "forgotten.db"), isolation_level=None))
    watch.ask(forgotten)
    n_bytes = COLUMN_CACHE.n_bytes
    del forgotten
    gc.collect()
    other = fill(minisql.connect(":memory:", isolation_level=None))
    other.execute("DELETE FROM t WHERE id > 10")
    watch.ask(other)
    assert COLUMN_CACHE.n_bytes < n_bytes
    other.close()


# ---------------------------------------------------------------- that it is not stale


@pytest.mark.parametrize("mode", ["delete", "truncate", "persist", "memory", "wal"])
def test_another_connection_commits(watch: Watch, connect: Open, tmp_path: Path, mode: str) -> None:
    """Each time the reader sees the new rows."""
    writer = connect()
    writer.execute(f"PRAGMA journal_mode = {mode}")
    fill(writer)
    reader = connect()
    for change in ("UPDATE t SET a = a + 1", "DELETE FROM t WHERE id % 7 = 0", "UPDATE t SET c = 0.5 WHERE id = 900"):
        before = watch.ask(reader)
        writer.execute(change)
        after = watch.ask(reader)
        assert after != before
        assert after == watch.ask(writer) == truth(tmp_path / "test.db")


@pytest.mark.parametrize("mode", ["delete", "persist", "wal"])
def test_another_process_commits(watch: Watch, connect: Open, tmp_path: Path, mode: str) -> None:
    """SQLite itself writes between two queries, pages that stay where they are and as many as there were."""
    path = tmp_path / "test.db"
    reader = fill(connect())
    reader.execute(f"PRAGMA journal_mode = {mode}")
    with SqliteProcess(path) as sqlite:
        for number in range(4):
            before = watch.ask(reader)
            sqlite.rows(f"UPDATE t SET a = a + 1 WHERE id = {number * 700 + 1}")
            after = watch.ask(reader)
            assert after != before
            assert after == [tuple(row) for row in sqlite.rows(QUERY)]


def test_a_commit_within_the_clocks_tick_is_seen(watch: Watch, connect: Open, tmp_path: Path) -> None:
    """Size and time of the file say nothing, so its own marks have to."""
    path = tmp_path / "test.db"
    reader = fill(connect())
    with SqliteProcess(path) as sqlite:
        os.utime(path, ns=(10**18, 10**18))
        before = watch.ask(reader)
        sqlite.rows("UPDATE t SET a = a + 1")
        os.utime(path, ns=(10**18, 10**18))
        assert watch.ask(reader) != before
        assert watch.ask(reader) == [tuple(row) for row in sqlite.rows(QUERY)]


def test_a_snapshot_of_the_log_keeps_what_it_shows(watch: Watch, connect: Open) -> None:
    """The reader in its transaction sees the old rows, another connection the new ones, in turn."""
    writer = fill(connect())
    writer.execute("PRAGMA journal_mode = wal")
    reader, other = connect(), connect()
    reader.execute("BEGIN")
    old = watch.ask(reader)
    writer.execute("UPDATE t SET a = a * 2")
    new = watch.ask(other)
    assert new != old
    for _ in range(2):
        assert watch.ask(reader) == old
        assert watch.ask(other) == watch.ask(writer) == new
    reader.execute("COMMIT")
    assert watch.ask(reader) == new


@pytest.mark.parametrize("checkpoint", ["passive", "restart", "truncate"])
@pytest.mark.parametrize("whose", ["ours", "another process's"])
def test_a_log_that_begins_anew(watch: Watch, connect: Open, tmp_path: Path, checkpoint: str, whose: str) -> None:
    """The same frames in the same places after each checkpoint, with other rows in them."""
    path = tmp_path / "test.db"
    fill(connect()).execute("PRAGMA journal_mode = wal")
    reader, writer = connect(), connect()
    with SqliteProcess(path) as sqlite:
        run: Callable[[str], Any] = sqlite.rows if whose != "ours" else lambda sql: writer.execute(sql).fetchall()
        for number in range(4):
            before = watch.ask(reader)
            run(f"UPDATE t SET a = a + {number + 1} WHERE id = 5")
            after = watch.ask(reader)
            assert after != before
            run(f"PRAGMA wal_checkpoint({checkpoint})")
            assert watch.ask(reader) == after == [tuple(row) for row in sqlite.rows(QUERY)]


@pytest.mark.parametrize("mode", ["delete", "wal"])
@pytest.mark.parametrize("cache_size", [0, 10])
def test_changes_that_are_not_committed_are_the_connections_own(
    watch: Watch, connect: Open, mode: str, cache_size: int
) -> None:
    """Also when they have been spilled to the file; what is rolled back was never there."""
    writer = fill(connect())
    writer.execute(f"PRAGMA journal_mode = {mode}")
    reader = connect()
    if cache_size:
        writer.execute(f"PRAGMA cache_size = {cache_size}")
    old = watch.ask(writer)
    for number in range(3):
        writer.execute("BEGIN")
        writer.execute("UPDATE t SET a = a + 5, b = 'a longer text than it was before'")
        new = watch.ask(writer)
        assert new[0][1] == old[0][1] + 5 * N_ROWS
        if mode == "wal" or not cache_size:
            assert watch.ask(reader) == old
        assert watch.ask(writer) == new
        writer.execute("ROLLBACK")
        assert watch.ask(writer) == watch.ask(reader) == old, number
    writer.execute("UPDATE t SET a = a + 5")
    assert watch.ask(writer)[0][1] == watch.ask(reader)[0][1] == old[0][1] + 5 * N_ROWS


def test_savepoints_that_are_rolled_back(watch: Watch, connect: Open) -> None:
    """Each level shows its own rows."""
    connection = fill(connect())
    seen = [watch.ask(connection)]
    connection.execute("BEGIN")
    for level in range(3):
        connection.execute(f"SAVEPOINT s{level}")
        connection.execute(f"UPDATE t SET a = a + 1 WHERE id > {level * 500}")
        seen.append(watch.ask(connection))
    assert len(set(map(str, seen))) == 4
    for level in (2, 1, 0):
        connection.execute(f"ROLLBACK TO s{level}")
        assert watch.ask(connection) == seen[level]
    connection.execute("COMMIT")
    assert watch.ask(connection) == seen[0]


def test_a_statement_that_fails_leaves_the_rows_as_they_were(watch: Watch, connect: Open) -> None:
    """Half of it was done when it failed."""
    connection = fill(connect())
    before = watch.ask(connection)
    for begin, end in (("BEGIN", "COMMIT"), ("SELECT 1", "SELECT 1")):
        connection.execute(begin)
        with pytest.raises(minisql.IntegrityError):
            connection.execute("UPDATE t SET id = 3000 - id / 2, a = 0")
        assert watch.ask(connection) == before
        connection.execute(end)
        assert watch.ask(connection) == before


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_exclusive_locking_mode(watch: Watch, connect: Open, tmp_path: Path, mode: str) -> None:
    """Nobody else can look at the file, and it is never looked at again: only our own commits count."""
    connection = connect()
    connection.execute("PRAGMA locking_mode = exclusive")
    fill(connection)
    connection.execute(f"PRAGMA journal_mode = {mode}")
    for _ in range(3):
        before = watch.ask(connection)
        connection.execute("UPDATE t SET a = a + 1")
        after = watch.ask(connection)
        assert after[0][1] == before[0][1] + N_ROWS
        assert watch.reads(connection) == 0
    connection.close()
    assert truth(tmp_path / "test.db") == after


@pytest.mark.parametrize(
    "name", [":memory:", "", "file:shared?mode=memory&cache=shared", "file:/mem?vfs=memdb"], ids=str
)
def test_databases_without_a_file(watch: Watch, connect: Open, name: str) -> None:
    """They are told apart, and each sees its own commits; those that are shared, the others' too."""
    uri = name.startswith("file:")
    first, second = fill(connect(name, uri=uri)), connect(name, uri=uri)
    other = fill(connect(":memory:"))
    other.execute("UPDATE t SET a = 7")
    for _ in range(3):
        before = watch.ask(first)
        assert watch.ask(other)[0][1] == 7 * N_ROWS
        first.execute("UPDATE t SET a = a + 1")
        assert watch.ask(first)[0][1] == before[0][1] + N_ROWS
        assert watch.reads(first) == 0
        if uri:
            assert watch.ask(second) == watch.ask(first)
            second.execute("UPDATE t SET a = a + 1")
            assert watch.ask(first)[0][1] == before[0][1] + 2 * N_ROWS
    first.execute("BEGIN")
    before = watch.ask(first)
    first.execute("DELETE FROM t WHERE id < 100")
    assert watch.ask(first) != before
    first.execute("ROLLBACK")
    assert watch.ask(first) == before


def test_temporary_and_attached_databases(watch: Watch, connect: Open, tmp_path: Path) -> None:
    """Tables of one name in three databases of one connection, and another that writes to the attached one."""
    connection, other = fill(connect()), fill(connect(str(tmp_path / "other.db")))
    connection.execute("ATTACH ? AS other", (str(tmp_path / "other.db"),))
    connection.execute("CREATE TEMP TABLE u AS SELECT * FROM main.t")
    in_temp = QUERY.replace("FROM t", "FROM u")
    in_other = QUERY.replace("FROM t", "FROM other.t")
    same = watch.ask(connection)
    for number in range(1, 4):
        other.execute("UPDATE t SET a = a + 1")
        connection.execute("UPDATE u SET a = a + 2")
        assert watch.ask(connection) == same
        assert watch.ask(connection, in_other)[0][1] == same[0][1] + number * N_ROWS
        assert watch.ask(connection, in_temp)[0][1] == same[0][1] + 2 * number * N_ROWS


def test_an_immutable_file_is_told_apart_from_the_file(watch: Watch, connect: Open, tmp_path: Path) -> None:
    """A connection that may not look for changes shows what it has seen; others are not misled by it."""
    path = tmp_path / "test.db"
    writer = fill(connect())
    fixed = connect(f"file:{path}?immutable=1", uri=True)
    before = watch.ask(fixed)
    assert watch.ask(writer) == before
    writer.execute("UPDATE t SET a = a + 1")
    after = watch.ask(writer)
    assert after[0][1] == before[0][1] + N_ROWS
    watch.ask(fixed)
    assert watch.ask(writer) == after == truth(path)


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_what_replaces_a_whole_database(watch: Watch, connect: Open, tmp_path: Path, mode: str) -> None:
    """A backup over it, VACUUM, tables dropped and made again under the same root page."""
    source = fill(connect(str(tmp_path / "source.db")))
    source.execute("UPDATE t SET a = -a")
    target, reader = fill(connect()), connect()
    target.execute(f"PRAGMA journal_mode = {mode}")
    expected = watch.ask(source)
    assert watch.ask(reader) != expected
    source.backup(target)
    assert watch.ask(reader) == watch.ask(target) == expected
    target.execute("DELETE FROM t WHERE id % 3 = 0")
    smaller = watch.ask(reader)
    target.execute("VACUUM")
    assert watch.ask(reader) == watch.ask(target) == smaller == truth(tmp_path / "test.db")
    target.execute("DROP TABLE t")
    fill(target)
    target.execute("UPDATE t SET a = a * 5")
    assert watch.ask(reader) == watch.ask(target) == truth(tmp_path / "test.db")


def test_deserialize_puts_another_database_in_its_place(watch: Watch, connect: Open) -> None:
    """Under the same connection."""
    source, target = fill(connect()), fill(connect(":memory:"))
    source.execute("UPDATE t SET a = -a")
    before = watch.ask(target)
    target.deserialize(source.serialize())
    assert watch.ask(target) == watch.ask(source) != before


def test_a_hot_journal_is_played_back(watch: Watch, connect: Open, tmp_path: Path) -> None:
    """A process that died in the middle of its commit has left other pages in the file, and a journal."""
    path = tmp_path / "test.db"
    reader = fill(connect())
    before = watch.ask(reader)
    with SqliteProcess(path) as sqlite:
        sqlite.rows("PRAGMA cache_size = 5")
        sqlite.rows("BEGIN IMMEDIATE")
        sqlite.rows("UPDATE t SET a = 1, b = 'something longer than there was'")
        shutil.copy(path, tmp_path / "torn.db")
        shutil.copy(str(path) + "-journal", tmp_path / "torn.db-journal")
        sqlite.kill()
    assert watch.ask(reader) == before
    torn = connect(str(tmp_path / "torn.db"))
    assert watch.ask(torn) == before == truth(path)


def test_a_file_of_the_same_name_or_inode_is_another_file(watch: Watch, connect: Open, tmp_path: Path) -> None:
    """Copied over, with the same marks, size and time: what counts is that all connections were closed."""
    path = tmp_path / "test.db"
    fill(connect()).close()
    shutil.copy(path, tmp_path / "changed.db")
    changed = connect(str(tmp_path / "changed.db"))
    changed.execute("UPDATE t SET a = a + 1")
    changed.close()
    first = connect()
    before = watch.ask(first)
    data, status = path.read_bytes(), path.stat()
    first.close()
    new = (tmp_path / "changed.db").read_bytes()
    assert len(new) == len(data)
    path.write_bytes(new[:24] + data[24:40] + new[40:92] + data[92:96] + new[96:])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    second = connect()
    assert watch.ask(second) != before
    assert watch.ask(second) == truth(path)


def test_a_changed_schema_gives_the_new_columns(watch: Watch, connect: Open, tmp_path: Path) -> None:
    """Columns that come with a default, go, and are renamed; a table of the same pages with another meaning."""
    connection = fill(connect())
    watch.ask(connection)
    connection.execute("ALTER TABLE t ADD COLUMN d INTEGER DEFAULT 9")
    with_default = "SELECT sum(d), sum(a), count(*) FROM t"
    assert watch.ask(connection, with_default) == truth(tmp_path / "test.db", with_default)
    connection.execute("ALTER TABLE t DROP COLUMN a")
    without = "SELECT sum(d), sum(c), count(b) FROM t"
    assert watch.ask(connection, without) == truth(tmp_path / "test.db", without)


def test_threads_read_and_write_at_the_same_time(watch: Watch, connect: Open, tmp_path: Path) -> None:
    """Every answer is that of some commit: the sum of `a` is a multiple of the rows beyond the first."""
    path = str(tmp_path / "test.db")
    writer = fill(connect())
    writer.execute("PRAGMA journal_mode = wal")
    first = watch.ask(writer)[0][1]
    failures: list[object] = []

    def read() -> None:
        connection = minisql.connect(path, isolation_level=None, timeout=60)
        try:
            for _ in range(15):
                found = connection.execute(QUERY).fetchone()[1]
                if (found - first) % N_ROWS:
                    failures.append(found)
        except minisql.Error as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(15):
        writer.execute("UPDATE t SET a = a + 1")
    for thread in threads:
        thread.join()
    assert not failures
    assert watch.ask(writer)[0][1] == first + 15 * N_ROWS


STEPS = (
    "BEGIN", "BEGIN IMMEDIATE", "COMMIT", "COMMIT", "ROLLBACK", "SAVEPOINT s", "ROLLBACK TO s", "RELEASE s",
    "UPDATE t SET a = a + 1 WHERE id % 9 = {}", "UPDATE t SET b = b || 'x' WHERE id BETWEEN {} AND {} + 200",
    "DELETE FROM t WHERE id % 50 = {}", "INSERT INTO t(a, b, c) SELECT a, b, c FROM t LIMIT {}",
    "INSERT OR REPLACE INTO t VALUES ({}, 5, 'five', 5.5)", "CREATE TABLE IF NOT EXISTS u AS SELECT {} AS n",
    "DROP TABLE IF EXISTS u", "VACUUM", "PRAGMA wal_checkpoint(passive)", "PRAGMA wal_checkpoint(truncate)",
    "PRAGMA journal_mode = wal", "PRAGMA journal_mode = delete", "PRAGMA incremental_vacuum(3)", "ANALYZE",
)  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order_of_changes_by_three_connections(
    watch: Watch, connect: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Two of ours and one of another process; after each step both of ours give by columns what they give by rows."""
    source = random.Random(seed)
    by_columns = [connect(timeout=0), connect(timeout=0)]
    by_columns[0].execute("PRAGMA auto_vacuum = incremental")
    fill(by_columns[0])
    path = tmp_path / "test.db"
    same_rows = 0
    with SqliteProcess(path) as sqlite:
        for _ in range(70):
            step = source.choice(STEPS).format(*[source.randrange(40)] * 2)
            actor = source.choice([*by_columns, sqlite])
            try:
                if actor is sqlite:
                    sqlite.rows(step)
                else:
                    actor.execute(step).fetchall()
            except (minisql.Error, SqliteFailed):
                pass  # locked, or no transaction is open: a step like any other
            for connection in by_columns:
                try:
                    found = watch.ask(connection)
                except minisql.OperationalError:  # locked
                    continue
                monkeypatch.setattr(build, "MODE", "off")
                connection._session.generation += 1  # so that it is built again
                assert [tuple(row) for row in connection.execute(QUERY).fetchall()] == found, step
                monkeypatch.setattr(build, "MODE", "force")
                connection._session.generation += 1
                same_rows += 1
        for connection in by_columns:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    assert same_rows > 70
    assert truth(path, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_child_process_begins_with_an_empty_cache(watch: Watch, connect: Open) -> None:
    """What its parent has seen may be gone by the time it looks."""
    watch.ask(fill(connect()))
    assert COLUMN_CACHE.n_bytes > 0
    child = os.fork()
    if not child:
        os._exit(0 if COLUMN_CACHE.n_bytes == 0 else 1)
    assert os.waitpid(child, 0)[1] == 0


# ---------------------------------------------------------------- how much is kept


def test_the_pragma_bounds_what_is_kept(watch: Watch, connect: Open) -> None:
    """As `cache_size`: pages, or KiB where it is negative; 0 keeps nothing. It is the process's number."""
    connection = fill(connect())
    assert connection.execute("PRAGMA column_cache_size").fetchall() == [(-DEFAULT_BYTES // 1024,)]
    watch.ask(connection)
    everything = COLUMN_CACHE.n_bytes
    assert connection.execute(f"PRAGMA column_cache_size = -{everything // 2048}").fetchall() == []
    assert 0 < COLUMN_CACHE.n_bytes <= everything // 2
    watch.ask(connection)
    assert COLUMN_CACHE.n_bytes <= everything // 2
    connection.execute("PRAGMA column_cache_size = 0")
    assert COLUMN_CACHE.n_bytes == 0
    expected = watch.ask(connection)
    assert watch.reads(connection) > 0
    assert COLUMN_CACHE.n_bytes == 0
    connection.execute("PRAGMA main.column_cache_size = 100")
    assert connect().execute("PRAGMA column_cache_size").fetchall() == [(-400,)]
    assert watch.ask(connection) == expected


def _put(cache: ColumnCache, store: Any, root: int, numbers: range) -> list[int]:
    """One scan: which of the chunks were there; the others are put in, 800 bytes each with what the cache adds."""
    tree = cache.open_tree(store, ("file", "content"), root)
    assert tree is not None
    found = []
    for number in numbers:
        chunk = tree.chunk(number)
        if chunk.get("column") is not None:
            found.append(number)
        else:
            chunk.put("column", object(), 600)  # type: ignore[arg-type]  # the cache does not look into it
    return found


class _Store:
    """As much of a store as the cache knows."""

    def __init__(self) -> None:
        self.at_close: list[Callable[[], None]] = []


def test_a_table_that_is_too_large_does_not_push_itself_out() -> None:
    """The second scan finds what the first one left; another table takes the room over."""
    cache, store = ColumnCache(max_bytes=8000), _Store()
    assert _put(cache, store, 2, range(100)) == []
    for _ in range(3):
        assert _put(cache, store, 2, range(100)) == list(range(10))
        assert cache.n_bytes == 8000
    assert _put(cache, store, 3, range(4)) == []
    assert _put(cache, store, 3, range(4)) == [0, 1, 2, 3]
    assert cache.n_bytes == 8000
    _put(cache, store, 2, range(100))
    assert _put(cache, store, 2, range(100)) == list(range(10))


def test_what_was_not_used_longest_goes_first() -> None:
    """Of three tables with room for two."""
    cache, store = ColumnCache(max_bytes=8000), _Store()
    for root in (2, 3):
        _put(cache, store, root, range(5))
    assert _put(cache, store, 2, range(5)) == [0, 1, 2, 3, 4]
    _put(cache, store, 4, range(5))
    assert _put(cache, store, 2, range(5)) == [0, 1, 2, 3, 4]
    assert _put(cache, store, 3, range(1)) == []
