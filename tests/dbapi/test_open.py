"""`minisql.open`: a path, bytes, an open file, a member of a zip archive, a file on a web server."""

from __future__ import annotations

import gzip
import io
import os
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import minisql
from minisql.storage.vfs.http import _Client
from minisql.storage.vfs.streams import FileSource
from oracle_tests.engines import Worker
from tests.dbapi.range_server import Site, serving
from tests.support import Db, OpenDb

QUERIES = (
    "SELECT count(*), sum(a), min(b), max(b) FROM t",
    "SELECT b FROM t WHERE a = 777",
    "SELECT a FROM t WHERE b BETWEEN 'row 00100' AND 'row 00110z' ORDER BY b",
    "SELECT name, type FROM sqlite_schema ORDER BY name",
    "PRAGMA integrity_check",
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory, oracle_worker: Worker) -> Iterator[Db]:
    """A database of some hundred kilobytes, closed. No test changes its rows."""
    db = Db(tmp_path_factory.mktemp("open") / "a.db", oracle_worker, {})
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT UNIQUE)")
    db.execute("BEGIN")
    db.connection.executemany("INSERT INTO t VALUES (?, ?)", [(a, f"row {a:05}" + "x" * 40) for a in range(3000)])
    db.execute("COMMIT")
    db.connection.close()
    yield db
    db.check()


@pytest.fixture
def content(db: Db) -> bytes:
    return db.path.read_bytes()


@pytest.fixture
def site(content: bytes) -> Iterator[Site]:
    with serving(content) as site:
        yield site


def answers(connection: minisql.Connection) -> list[list[Any]]:
    return [connection.execute(sql).fetchall() for sql in QUERIES]


def same(db: Db, connection: minisql.Connection) -> bool:
    """The connection reads what SQLite reads from the file."""
    return answers(connection) == expected(db)


@cache
def expected(db: Db) -> list[Any]:
    return [db.sqlite_rows(sql) for sql in QUERIES]


def zipped(path: Path, db: Db, how: int) -> str:
    with zipfile.ZipFile(path, "w", how) as archive:
        archive.writestr("README", "the other member")
        archive.write(db.path, "data/a.db")
    return str(path)


def refused(connection: minisql.Connection) -> bool:
    """A change is refused, and the connection goes on."""
    for sql in ("INSERT INTO t VALUES (-1, 'new')", "CREATE TABLE u(a)", "PRAGMA user_version = 7", "VACUUM"):
        with pytest.raises(minisql.OperationalError, match="attempt to write a readonly database"):
            connection.execute(sql)
        connection.rollback()
    return connection.execute("SELECT count(*) FROM t").fetchone() == (3000,)


# ---- what is on this machine


def test_a_path_opens_as_connect_opens_it(db: Db) -> None:
    for source in (db.path, str(db.path)):
        with minisql.open(source, isolation_level=None) as connection:
            assert same(db, connection)
            connection.execute("PRAGMA user_version = 3")
        connection.close()
    assert db.sqlite_rows("PRAGMA user_version") == [(3,)]


def test_a_uri_opens_when_it_is_said_to_be_one(db: Db) -> None:
    connection = minisql.open(f"file:{db.path}?mode=ro", uri=True)
    assert refused(connection)
    connection.close()


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_become_a_copy_that_can_be_written_and_given_back(
    db: Db, content: bytes, kind: Any, tmp_path: Path
) -> None:
    connection = minisql.open(kind(content))
    assert same(db, connection)
    assert connection.serialize() == content
    connection.execute("DELETE FROM t WHERE a > 5")
    connection.execute("CREATE INDEX tb ON t(b, a)")
    connection.commit()
    (tmp_path / "given.db").write_bytes(connection.serialize())
    connection.close()
    given = Db(tmp_path / "given.db", db.worker, {})
    assert given.sqlite_rows("SELECT max(a) FROM t") == [(5,)]
    given.check()
    assert db.path.read_bytes() == content


def test_no_bytes_are_an_empty_database() -> None:
    connection = minisql.open(b"", isolation_level=None)
    connection.execute("CREATE TABLE t(a)")
    again = minisql.open(connection.serialize())
    assert again.execute("SELECT name FROM sqlite_schema").fetchall() == [("t",)]
    for each in (connection, again):
        each.close()


def test_a_copy_of_what_can_only_be_read_is_made_by_backup(db: Db, site: Site, tmp_path: Path) -> None:
    remote, copy = minisql.open(site.url), minisql.connect(tmp_path / "copy.db")
    remote.backup(copy)
    copy.execute("DELETE FROM t WHERE a > 10")
    copy.commit()
    for each in (remote, copy):
        each.close()
    Db(tmp_path / "copy.db", db.worker, {}).check()


def test_bytes_that_are_no_database_are_refused_when_they_are_read() -> None:
    connection = minisql.open(b"no database, but long enough to be taken for one" * 100)
    with pytest.raises(minisql.DatabaseError, match="file is not a database"):
        connection.execute("SELECT * FROM sqlite_schema")
    connection.close()


def test_an_open_file_is_read_in_place_and_stays_open(db: Db, content: bytes) -> None:
    packed = gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(content)))
    for file in (io.BytesIO(content), db.path.open("rb"), db.path.open("rb", buffering=0), packed):
        with file:
            connection = minisql.open(file)
            assert same(db, connection)
            assert refused(connection)
            connection.close()
            assert not file.closed


def test_an_unbuffered_file_may_give_less_than_it_was_asked_for(db: Db, content: bytes) -> None:
    class Dripping(io.BytesIO):
        def read(self, n_bytes: int | None = -1, /) -> bytes:
            return super().read(min(n_bytes, 100) if n_bytes is not None and n_bytes > 0 else n_bytes)

    connection = minisql.open(Dripping(content))
    assert same(db, connection)
    connection.close()


def test_a_file_that_is_closed_meanwhile_is_an_error_of_reading(content: bytes) -> None:
    file = io.BytesIO(content)
    connection = minisql.open(file)
    connection.execute("SELECT 1 FROM t").fetchone()
    file.close()
    with pytest.raises(minisql.OperationalError, match="closed file") as caught:
        answers(connection)
    assert caught.value.sqlite_errorname == "SQLITE_IOERR_READ"
    connection.close()


def test_a_pipe_is_read_as_a_whole_if_the_program_says_so(db: Db) -> None:
    code = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())"
    command = [sys.executable, "-c", code, str(db.path)]
    for download in (False, True):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            if download:
                connection = minisql.open(process.stdout, download=True)
                assert same(db, connection)
                connection.close()
            else:
                with pytest.raises(minisql.OperationalError, match="cannot seek; download=True"):
                    minisql.open(process.stdout)
                process.stdout.read()


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_of_a_zip_archive_is_a_database(db: Db, tmp_path: Path, how: int) -> None:
    archive = zipped(tmp_path / "a.zip", db, how)
    for source in (f"{archive}!data/a.db", zipfile.Path(archive, "data/a.db")):
        connection = minisql.open(source)
        assert same(db, connection)
        assert refused(connection)
        connection.close()


def test_a_stored_member_is_read_in_place(db: Db, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", db, zipfile.ZIP_STORED)
    connection = minisql.open(f"{archive}!data/a.db")
    assert connection.execute("SELECT a FROM t WHERE a = 7").fetchone() == (7,)
    assert connection.source is not None
    assert connection.source.n_bytes < 30_000 < connection.source.size()
    connection.close()


def test_an_archive_in_memory_is_read_too(db: Db, content: bytes) -> None:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("a.db", content)
    connection = minisql.open(zipfile.Path(zipfile.ZipFile(memory), "a.db"))
    assert same(db, connection)
    connection.close()


def test_what_is_wrong_with_an_archive_is_told(db: Db, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", db, zipfile.ZIP_DEFLATED)
    with pytest.raises(minisql.OperationalError, match=r"no member nope in .*a\.zip"):
        minisql.open(f"{archive}!nope")
    with pytest.raises(minisql.OperationalError, match="not a zip file"):
        minisql.open(f"{db.path}!data/a.db")
    data = bytearray(Path(archive).read_bytes())
    data[len(data) // 2] ^= 0x55
    Path(archive).write_bytes(data)
    with pytest.raises(minisql.OperationalError, match=r"data/a\.db: "):
        minisql.open(f"{archive}!data/a.db")


def test_a_file_may_have_an_exclamation_mark_in_its_name(db: Db, tmp_path: Path) -> None:
    odd = tmp_path / "now!.db"
    odd.write_bytes(db.path.read_bytes())
    connection = minisql.open(str(odd))
    assert same(db, connection)
    connection.close()


def test_a_database_in_wal_mode_is_read_as_its_file_stands(open_db: OpenDb) -> None:
    db = open_db(journal_mode="wal")
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1)")
    db.connection.close()
    content = db.path.read_bytes()
    assert content[18:20] == b"\2\2"
    for source in (content, io.BytesIO(content)):
        connection = minisql.open(source)  # type: ignore[arg-type]
        assert connection.execute("SELECT * FROM t").fetchall() == [(1,)]
        assert connection.execute("PRAGMA journal_mode").fetchone() != ("wal",)
        connection.close()


def test_temporary_and_attached_databases_are_files_of_this_machine(content: bytes, tmp_path: Path) -> None:
    connection = minisql.open(io.BytesIO(content), isolation_level=None)
    connection.execute("CREATE TEMP TABLE kept AS SELECT * FROM t WHERE a < 10")
    connection.execute("ATTACH ? AS other", (str(tmp_path / "other.db"),))
    connection.execute("CREATE TABLE other.copied AS SELECT * FROM main.t")
    connection.execute("ATTACH ':memory:' AS here")
    connection.execute("CREATE TABLE here.u AS SELECT count(*) AS n FROM kept")
    assert connection.execute("SELECT n FROM u").fetchone() == (10,)
    connection.close()
    assert minisql.connect(tmp_path / "other.db").execute("SELECT count(*) FROM copied").fetchone() == (3000,)


def test_a_source_of_the_program_is_closed_with_the_connection(db: Db) -> None:
    file = db.path.open("rb")
    connection = minisql.open(FileSource(file, "mine", owns=True))
    assert same(db, connection)
    assert connection.execute("PRAGMA database_list").fetchall() == [(0, "main", "mine")]
    connection.close()
    assert file.closed


@pytest.mark.parametrize("source", [7, None, object(), io.StringIO("text"), ["a.db"]])
def test_what_is_no_source_is_a_type_error(source: Any) -> None:
    with pytest.raises(TypeError, match=r"open\(\) argument 1 must be"):
        minisql.open(source)


# ---- web servers


def test_a_file_on_a_web_server_is_a_database_that_can_be_read(db: Db, site: Site) -> None:
    connection = minisql.open(site.url)
    assert same(db, connection)
    assert refused(connection)
    connection.close()


def test_a_lookup_reads_a_few_blocks_and_asks_for_none_twice(site: Site) -> None:
    source = minisql.HttpSource(site.url, block_size=4096)
    connection = minisql.open(source)
    assert connection.execute("SELECT a FROM t WHERE b = ?", ("row 01234" + "x" * 40,)).fetchone() == (1234,)
    assert source.n_reads == len(site.asked) <= 6
    assert source.n_bytes <= 24 << 10 < source.size()
    n_reads = source.n_reads
    connection.execute("PRAGMA cache_size = 0")
    assert connection.execute("SELECT a FROM t WHERE b = ?", ("row 01234" + "x" * 40,)).fetchone() == (1234,)
    assert source.n_reads == n_reads
    connection.close()


def test_reading_from_front_to_back_asks_for_ever_more_at_once(content: bytes, site: Site) -> None:
    source = minisql.HttpSource(site.url, block_size=4096, max_read_ahead=16 * 4096)
    got = b"".join(source.read(offset, 4096) for offset in range(0, len(content), 4096))
    assert got == content
    assert source.n_reads == len(site.asked) < len(content) / 4096 / 8
    assert source.n_bytes == len(content)
    sizes = [int(last) - int(first) for first, last in (each[6:].split("-") for each in site.asked if each)]
    assert max(sizes) < 16 * 4096
    source.close()


def test_only_so_many_blocks_are_kept(content: bytes, site: Site) -> None:
    source = minisql.HttpSource(site.url, block_size=1000, max_kept=3000, max_read_ahead=0)
    for offset in (0, 5000, 20_000, 50_000, 0, 5000):
        assert source.read(offset + 500, 2000) == content[offset + 500 : offset + 2500]
        assert len(source._blocks) <= 3
    assert source.n_bytes > 12_000  # some were asked for again
    source.close()


@pytest.mark.parametrize("change", ["etag", "last_modified", "longer", "shorter", "gone"])
def test_a_file_that_changes_on_the_server_is_an_error_and_never_a_mixture(site: Site, change: str) -> None:
    connection = minisql.open(minisql.HttpSource(site.url, block_size=4096))
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (2,)
    if change == "longer":
        site.content += b"more"
    elif change == "shorter":
        site.content = site.content[:4096]
    elif change == "gone":
        site.ranges = False
    else:
        setattr(site, change, "something else")
    message = "does not serve ranges any more" if change == "gone" else "has changed on the server"
    for _ in range(2):
        with pytest.raises(minisql.OperationalError, match=message) as caught:
            connection.execute("SELECT sum(a) FROM t").fetchall()
        assert caught.value.sqlite_errorname == "SQLITE_IOERR_READ"
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (2,)
    connection.close()


def test_a_server_without_ranges_is_refused_unless_a_download_is_asked_for(db: Db, site: Site) -> None:
    site.ranges = False
    with pytest.raises(minisql.OperationalError, match="does not serve ranges; download=True") as caught:
        minisql.open(site.url)
    assert caught.value.sqlite_errorname == "SQLITE_CANTOPEN"
    connection = minisql.open(site.url, download=True)
    assert connection.source is not None
    assert (connection.source.n_reads, connection.source.n_bytes) == (1, len(site.content))
    assert same(db, connection)
    assert site.asked[1:] == [None]
    connection.close()


def test_redirections_are_followed_and_remembered(db: Db, site: Site) -> None:
    start = site.url.replace("a.db", "old.db")
    site.moved = {"/old.db": "/older.db", "/older.db": "/a.db?signed=1"}
    connection = minisql.open(start)
    assert same(db, connection)
    connection.close()
    source = minisql.HttpSource(start, block_size=4096)
    n_reads = source.n_reads
    source.read(100_000, 10)
    assert (n_reads, source.n_reads) == (3, 4)
    source.close()


@pytest.mark.parametrize(
    ("moved", "message"),
    [
        ({"/old.db": "/old.db"}, "too many redirections"),
        ({"/old.db": "ftp://127.0.0.1/a.db"}, "not an http address"),
        ({"/old.db": "/nothing.db"}, "404"),
    ],
)
def test_redirections_to_nowhere_are_errors(site: Site, moved: dict[str, str], message: str) -> None:
    site.moved = moved
    with pytest.raises(minisql.OperationalError, match=message):
        minisql.open(site.url.replace("a.db", "old.db"))


def test_a_redirection_does_not_lead_out_of_tls() -> None:
    client = _Client("https://127.0.0.1/a.db", {}, 1.0)
    client._redirect("/b.db")
    assert client._target.geturl() == "https://127.0.0.1/b.db"
    with pytest.raises(minisql.OperationalError, match="redirected from https to http"):
        client._redirect("http://127.0.0.1/b.db")


def test_headers_are_sent_but_secrets_only_to_the_server_that_was_named(site: Site, content: bytes) -> None:
    headers = {"Authorization": "Bearer secret", "X-Other": "kept"}
    minisql.open(site.url, headers=headers).close()
    assert (site.headers["authorization"], site.headers["x-other"]) == ("Bearer secret", "kept")
    with serving(content) as front:
        front.moved = {"/a.db": site.url}
        minisql.open(front.url, headers=headers).close()
    assert ("authorization" in site.headers, site.headers["x-other"]) == (False, "kept")


def test_a_server_that_hangs_up_between_requests_is_asked_again(db: Db, site: Site) -> None:
    site.hang_up = True
    connection = minisql.open(minisql.HttpSource(site.url, block_size=4096))
    assert same(db, connection)
    connection.close()


SPOILT = {
    "short body": lambda status, headers, body: (status, headers, body[:-1]),
    "long body": lambda status, headers, body: (status, headers, body + b"x"),
    "cut body": lambda status, headers, body: (status, {**headers, "Content-Length": str(len(body))}, body[:-1]),
    "other range": lambda status, headers, body: (status, {**headers, "Content-Range": "bytes 5-9/77777"}, body),
    "no range": lambda status, headers, body: (status, {**headers, "Content-Range": ""}, body),
    "unknown length": lambda status, headers, body: (status, {**headers, "Content-Range": "bytes 0-9/*"}, body),
    "encoded": lambda status, headers, body: (status, {**headers, "Content-Encoding": "gzip"}, body),
    "error": lambda status, headers, body: (503, headers, b"come back later"),
}


@pytest.mark.parametrize("how", sorted(SPOILT))
def test_an_answer_that_is_not_what_was_asked_for_is_an_error(db: Db, site: Site, how: str) -> None:
    connection = minisql.open(minisql.HttpSource(site.url, block_size=4096, timeout=0.5))
    connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    site.spoil = SPOILT[how]
    with pytest.raises(minisql.OperationalError, match=r"127\.0\.0\.1") as caught:
        connection.execute("SELECT sum(a) FROM t").fetchall()
    assert caught.value.sqlite_errorname == "SQLITE_IOERR_READ"
    with pytest.raises(minisql.OperationalError, match="unable to open database file"):
        minisql.open(minisql.HttpSource(site.url, timeout=0.5))
    site.spoil = None
    assert connection.execute("SELECT sum(a) FROM t").fetchall() == db.sqlite_rows("SELECT sum(a) FROM t")
    connection.close()


def test_an_empty_file_on_a_server_is_an_empty_database(site: Site) -> None:
    site.content = b""
    connection = minisql.open(site.url)
    assert connection.execute("SELECT * FROM sqlite_schema").fetchall() == []
    connection.close()


@pytest.mark.parametrize("url", ["http://", "http://127.0.0.1:x/a.db", "http://me:secret@127.0.0.1/a.db"])
def test_an_address_that_is_none_is_a_value_error(url: str) -> None:
    with pytest.raises(ValueError, match=r"http address|[Pp]ort|Authorization"):
        minisql.open(url)


def test_a_server_that_is_not_there_is_an_error_of_opening() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens
        with pytest.raises(minisql.OperationalError, match=r"unable to open database file.*refused"):
            minisql.open(f"http://127.0.0.1:{taken.getsockname()[1]}/a.db")


def test_a_forked_child_asks_on_a_connection_of_its_own(content: bytes, site: Site) -> None:
    source = minisql.HttpSource(site.url, block_size=4096, max_read_ahead=0)
    child = os.fork()
    if child == 0:
        os._exit(0 if source.read(90_000, 5000) == content[90_000:95_000] else 1)
    assert source.read(50_000, 5000) == content[50_000:55_000]
    assert os.waitpid(child, 0)[1] == 0
    assert source.read(120_000, 5000) == content[120_000:125_000]
    source.close()
