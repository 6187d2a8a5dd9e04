"""The workloads that are crashed: scripts of SQL, and the ways to keep a journal that they run under.

Modes MEMORY and OFF are left out: their journal dies with the process, so that after a crash in the middle of a commit
the file may be anything, as SQLite's own (pragma "journal_mode"). With `synchronous` NORMAL and a rollback journal the
promise is weaker too (a torn journal may be believed); the pager's own tests have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_NUMBERS: Final = "WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last}) "


@dataclass(frozen=True, slots=True)
class Workload:
    """A script, run statement by statement in autocommit mode.

    Attributes:
        setup: what is safe on the disk before the power may fail.
        script: a statement that begins with `2: ` runs on a second connection.
        pragmas: set before the first page is made.
        wal_only, rollback_only: it makes sense only with, or without, a write-ahead log.
        synchronous: stands in for the configuration's, where the script has journal modes of its own.
        n_databases: main and so many less one that the script attaches as db1, db2 ...; `{db1}` stands for the path.
    """

    name: str
    setup: tuple[str, ...]
    script: tuple[str, ...]
    pragmas: tuple[str, ...] = ()
    wal_only: bool = False
    rollback_only: bool = False
    synchronous: str | None = None
    n_databases: int = 1


@dataclass(frozen=True, slots=True)
class Config:
    """How a connection keeps its promises: pragmas journal_mode, synchronous and page_size."""

    journal_mode: str
    synchronous: str
    page_size: int

    def __str__(self) -> str:
        return f"{self.journal_mode}-{self.synchronous}-{self.page_size}"


JOURNALS: Final = (
    ("delete", "extra"), ("wal", "full"), ("truncate", "full"), ("persist", "full"), ("wal", "normal"),
    ("delete", "full"),
)  # fmt: skip
PAGE_SIZES: Final = (512, 1024, 4096)


def insert(first: int, last: int, n_bytes: int = 40, table: str = "t") -> str:
    """Rows `first` to `last`, whose texts are in another order than their keys."""
    return (
        f"INSERT INTO {table}(a, b, c) "
        + _NUMBERS.format(first=first, last=last)
        + f"SELECT i, printf('%04d', i * 7919 % 1009) || hex(zeroblob({n_bytes // 2})), i % 7 FROM n"
    )


TABLE: Final = ("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c)", "CREATE INDEX tb ON t(b)")
FILLED: Final = (*TABLE, insert(1, 40))
_CHILDREN: Final = (
    "CREATE TABLE parent(id INTEGER PRIMARY KEY, v)",
    "CREATE TABLE child(id INTEGER PRIMARY KEY, p REFERENCES parent(id) ON DELETE CASCADE, pad)",
    "CREATE INDEX child_p ON child(p)",
    "CREATE TABLE log(id INTEGER PRIMARY KEY AUTOINCREMENT, what)",
    "CREATE TRIGGER t1 AFTER DELETE ON child BEGIN INSERT INTO log(what) VALUES ('child ' || old.id); END",
    "INSERT INTO parent " + _NUMBERS.format(first=1, last=10) + "SELECT i, 'p' || i FROM n",
    "INSERT INTO child " + _NUMBERS.format(first=1, last=40) + "SELECT i, i % 10 + 1, hex(zeroblob(30)) FROM n",
)

WORKLOADS: Final = (
    Workload(
        "single statements",
        FILLED,
        (insert(41, 41), "UPDATE t SET b = 'new' WHERE a = 7", "DELETE FROM t WHERE a = 3",
         "REPLACE INTO t VALUES (9, 'x', 1)"),
    ),
    Workload(
        "rows changed and deleted one by one",
        (*TABLE, insert(1, 90)),
        ("UPDATE t SET c = 8 WHERE a = 33", "UPDATE t SET b = '0000' WHERE a = 50", "DELETE FROM t WHERE a = 90",
         "BEGIN", "UPDATE t SET b = b || 'longer' WHERE a = 70", "SAVEPOINT s", "DELETE FROM t WHERE a = 1",
         "UPDATE t SET b = 'x', c = 'y' WHERE a = 12", "ROLLBACK TO s", "DELETE FROM t WHERE a = 60", "COMMIT",
         "BEGIN", "UPDATE t SET c = NULL WHERE a = 20", "DELETE FROM t WHERE a = 21", "ROLLBACK",
         "UPDATE t SET c = 'last' WHERE a = 20"),
    ),
    Workload(
        "transactions of several statements",
        FILLED,
        ("BEGIN", insert(41, 60), "DELETE FROM t WHERE a % 5 = 0", "UPDATE t SET c = c + 1", "COMMIT",
         "BEGIN IMMEDIATE", "UPDATE t SET b = b || 'y' WHERE a < 20", "COMMIT"),
    ),
    Workload(
        "savepoints",
        FILLED,
        ("BEGIN", insert(41, 50), "SAVEPOINT one", "DELETE FROM t WHERE a < 30", "SAVEPOINT two", insert(100, 160),
         "ROLLBACK TO one", "UPDATE t SET b = 'kept' WHERE a = 8", "RELEASE one", "COMMIT",
         "SAVEPOINT outer", "DELETE FROM t WHERE a > 20", "ROLLBACK TO outer", insert(70, 75), "RELEASE outer"),
    ),
    Workload(
        "transactions rolled back",
        FILLED,
        ("BEGIN", insert(41, 200), "ROLLBACK", "UPDATE t SET c = 'after' WHERE a = 1",
         "BEGIN", "DELETE FROM t", "DROP INDEX tb", "ROLLBACK", "DELETE FROM t WHERE a = 2"),
    ),
    Workload(
        "statements that fail half-way",
        (*TABLE, "CREATE UNIQUE INDEX tu ON t(c, b)", insert(1, 40)),
        (insert(30, 45), "BEGIN", insert(41, 45), "UPDATE t SET a = a + 3 WHERE a > 38",
         "INSERT OR FAIL INTO t VALUES (50, 'f', 1), (1, 'f', 1), (51, 'f', 1)", "COMMIT",
         "INSERT OR REPLACE INTO t VALUES (1, 'r', 1), (2, 'r', 1)", "BEGIN", "DELETE FROM t WHERE a = 5",
         "INSERT OR ROLLBACK INTO t VALUES (60, 'g', 1), (2, 'g', 2)", "UPDATE t SET c = 'end' WHERE a = 6"),
    ),
    Workload(
        "page splits",
        FILLED,
        (insert(1000, 1080, 60), "INSERT INTO t SELECT -a, b, c FROM t WHERE a <= 40", insert(500, 540, 100)),
    ),
    Workload(
        "page merges",
        (*TABLE, insert(1, 300)),
        ("DELETE FROM t WHERE a % 4", "BEGIN", "DELETE FROM t WHERE a < 200", "DELETE FROM t WHERE b > '05'", "COMMIT",
         "DELETE FROM t", insert(1, 10)),
    ),
    Workload(
        "overflow chains",
        (*TABLE, insert(1, 3, 3000), insert(4, 6, 9000)),
        (insert(7, 7, 12000), "UPDATE t SET b = b || hex(zeroblob(3000)) WHERE a = 1", "DELETE FROM t WHERE a = 4",
         "BEGIN", "UPDATE t SET b = 'short' WHERE a = 5", insert(8, 8, 6000), "COMMIT", "UPDATE t SET c = 0"),
    ),
    Workload(
        "tables without rowid",
        ("CREATE TABLE w(b TEXT, a INT, c, PRIMARY KEY(b, a)) WITHOUT ROWID", "CREATE INDEX wc ON w(c, b)",
         insert(1, 60, table="w")),
        (insert(61, 140, table="w"), "UPDATE w SET c = 9 WHERE a % 3 = 0", "BEGIN", "DELETE FROM w WHERE b < '03'",
         "REPLACE INTO w VALUES ('0500', 1, 2), ('0500', 1, 3)", "COMMIT"),
    ),
    Workload(
        "indexes made and dropped",
        FILLED,
        ("CREATE INDEX tc ON t(c, b)", "CREATE UNIQUE INDEX ta ON t(a, b) WHERE c > 2", "DROP INDEX tb",
         "CREATE INDEX te ON t(length(b) + a)", "REINDEX", "BEGIN", "DROP INDEX tc", insert(41, 50), "COMMIT"),
    ),
    Workload(
        "tables made and dropped",
        (*FILLED, "CREATE TABLE big(x)", "INSERT INTO big SELECT hex(zeroblob(900)) FROM t"),
        ("CREATE TABLE u(x, y UNIQUE)", "DROP TABLE big", "BEGIN", "DROP TABLE t", *FILLED, "COMMIT",
         "CREATE TABLE v AS SELECT * FROM t WHERE a < 10", "CREATE VIEW vv AS SELECT a FROM t", "DROP TABLE u"),
    ),
    Workload(
        "free pages used again",
        (*FILLED, "CREATE TABLE big(x)", "INSERT INTO big SELECT hex(zeroblob(1500)) FROM t", "DROP TABLE big"),
        (insert(41, 43, 4000), "BEGIN", "DELETE FROM t WHERE a > 40", insert(44, 46, 5000), "COMMIT",
         "BEGIN", insert(50, 52, 4000), "DELETE FROM t WHERE a >= 44", "ROLLBACK", insert(60, 60, 9000)),
    ),
    Workload(
        "ALTER TABLE",
        FILLED,
        ("ALTER TABLE t RENAME TO t2", "ALTER TABLE t2 ADD COLUMN d DEFAULT 'dd'",
         "ALTER TABLE t2 RENAME COLUMN c TO cc",
         "BEGIN", "UPDATE t2 SET d = a", "ALTER TABLE t2 DROP COLUMN cc", "COMMIT"),
    ),
    Workload(
        "VACUUM",
        (*TABLE, insert(1, 120), "DELETE FROM t WHERE a % 3"),
        ("VACUUM", "DELETE FROM t WHERE a < 60", "VACUUM", insert(121, 125)),
    ),
    Workload(
        "VACUUM that changes auto_vacuum",
        (*TABLE, insert(1, 100), "DELETE FROM t WHERE a % 2"),
        ("PRAGMA auto_vacuum = 1", "VACUUM", "DELETE FROM t WHERE a < 50", "PRAGMA auto_vacuum = 0", "VACUUM"),
    ),
    Workload(
        "auto_vacuum FULL",
        (*TABLE, insert(1, 80), insert(81, 84, 4000)),
        ("DELETE FROM t WHERE a > 80", "BEGIN", "DELETE FROM t WHERE a % 3 = 0", insert(200, 203, 2000), "COMMIT",
         "CREATE TABLE u(x)", "DROP TABLE t", "INSERT INTO u VALUES (1)"),
        pragmas=("auto_vacuum = 1",),
    ),
    Workload(
        "auto_vacuum INCREMENTAL",
        (*TABLE, insert(1, 80), insert(81, 84, 4000)),
        ("DELETE FROM t WHERE a > 80", "PRAGMA incremental_vacuum(2)", "BEGIN", "DELETE FROM t WHERE a < 60",
         "PRAGMA incremental_vacuum(3)", insert(100, 101, 1500), "COMMIT", "PRAGMA incremental_vacuum"),
        pragmas=("auto_vacuum = 2",),
    ),
    Workload(
        "header fields",
        FILLED,
        ("PRAGMA user_version = 7", "PRAGMA application_id = 99", "BEGIN", "PRAGMA user_version = 8", insert(41, 41),
         "ROLLBACK", "BEGIN", "PRAGMA user_version = -9", insert(42, 42), "COMMIT"),
    ),
    Workload(
        "UTF-16le",
        FILLED,
        (insert(41, 80), "UPDATE t SET b = 'ħ€𝄞' || b WHERE a < 20", "DELETE FROM t WHERE a % 2"),
        pragmas=("encoding = 'UTF-16le'",),
    ),
    Workload(
        "UTF-16be",
        FILLED,
        ("BEGIN", insert(41, 60), "UPDATE t SET b = 'ħ€𝄞' || b WHERE a > 50", "COMMIT", "DROP INDEX tb"),
        pragmas=("encoding = 'UTF-16be'",),
    ),
    Workload(
        "an empty file",
        (),
        (*TABLE, insert(1, 20), "DROP TABLE t"),
    ),
    Workload(
        "a small cache",
        FILLED,
        ("PRAGMA cache_size = 10", "BEGIN", insert(41, 75, 200), "DELETE FROM t WHERE a % 2", insert(200, 212, 300),
         "COMMIT", "BEGIN", "UPDATE t SET b = b || 'z'", "ROLLBACK",
         "BEGIN", "SAVEPOINT s", insert(300, 315, 300), "ROLLBACK TO s", insert(400, 405, 300), "COMMIT"),
    ),
    Workload(
        "triggers, foreign keys, AUTOINCREMENT",
        _CHILDREN,
        ("PRAGMA foreign_keys = 1", "DELETE FROM parent WHERE id < 4", "INSERT INTO child VALUES (50, 99, 'no')",
         "BEGIN", "DELETE FROM parent WHERE id > 7", "INSERT INTO log(what) VALUES ('done')", "COMMIT"),
    ),
    Workload(
        "generated columns and UPSERT",
        ("CREATE TABLE g(a PRIMARY KEY, b, c AS (a * 2) STORED, d AS (b || 'd'))", "CREATE INDEX gd ON g(d)",
         "INSERT INTO g(a, b) " + _NUMBERS.format(first=1, last=50) + "SELECT i, hex(zeroblob(20)) || i FROM n"),
        ("INSERT INTO g(a, b) " + _NUMBERS.format(first=40, last=70)
         + "SELECT i, i FROM n WHERE 1 ON CONFLICT(a) DO UPDATE SET b = 'was ' || b", "DELETE FROM g WHERE c > 100"),
    ),
    Workload(
        "ANALYZE",
        (*FILLED, "CREATE INDEX tc ON t(c)"),
        ("ANALYZE", insert(41, 60), "ANALYZE t", "DROP TABLE sqlite_stat1"),
    ),
    Workload(
        "locking_mode EXCLUSIVE",
        FILLED,
        ("PRAGMA locking_mode = EXCLUSIVE", insert(41, 60), "DELETE FROM t WHERE a < 10", "BEGIN", insert(61, 65),
         "ROLLBACK", "UPDATE t SET c = 1"),
    ),
    Workload(
        "journal_size_limit",
        FILLED,
        ("PRAGMA journal_size_limit = 1500", "UPDATE t SET c = 1", "UPDATE t SET c = 2 WHERE a = 1",
         "PRAGMA journal_size_limit = 0", "UPDATE t SET c = 3 WHERE a = 2", "UPDATE t SET c = 4"),
    ),
    Workload(
        "journal modes in turn",
        FILLED,
        ("PRAGMA journal_mode = WAL", insert(41, 50), "PRAGMA journal_mode = DELETE", "DELETE FROM t WHERE a < 5",
         "PRAGMA journal_mode = PERSIST", "UPDATE t SET c = 'p'", "PRAGMA journal_mode = TRUNCATE", insert(51, 53),
         "PRAGMA journal_mode = WAL", "UPDATE t SET c = 'w'", "PRAGMA journal_mode = PERSIST", "UPDATE t SET c = 'q'",
         "PRAGMA journal_mode = DELETE", "DELETE FROM t WHERE c = 'q' AND a > 50"),
        synchronous="extra",
    ),
    Workload(
        "checkpoints in every mode",
        FILLED,
        (insert(41, 60), "PRAGMA wal_checkpoint(PASSIVE)", "DELETE FROM t WHERE a < 10", "PRAGMA wal_checkpoint(FULL)",
         "UPDATE t SET c = 1 WHERE a > 30", "PRAGMA wal_checkpoint(RESTART)", insert(61, 70),
         "PRAGMA wal_checkpoint(TRUNCATE)", "UPDATE t SET c = 2 WHERE a > 60", "DELETE FROM t WHERE a = 30"),
        wal_only=True,
    ),
    Workload(
        "the log begun anew again and again",
        FILLED,
        ("PRAGMA wal_autocheckpoint = 6", *(f"UPDATE t SET b = 'round {i}' WHERE a % 9 = {i}" for i in range(8)),
         "DELETE FROM t WHERE a > 20", insert(50, 60)),
        wal_only=True,
    ),
    Workload(
        "checkpoints behind a reader",
        FILLED,
        (insert(41, 45), "2: BEGIN", "2: SELECT count(*) FROM t", "DELETE FROM t WHERE a < 10",
         "PRAGMA wal_checkpoint(PASSIVE)", insert(46, 60), "2: COMMIT", "PRAGMA wal_checkpoint(PASSIVE)",
         "UPDATE t SET c = 'new log'", "2: UPDATE t SET c = 'other' WHERE a = 20", "PRAGMA wal_checkpoint(RESTART)",
         "2: DELETE FROM t WHERE a = 21"),
        wal_only=True,
    ),
    Workload(
        "two connections take turns",
        FILLED,
        (insert(41, 45), "2: " + insert(46, 50), "UPDATE t SET c = 'one' WHERE a < 9", "2: DELETE FROM t WHERE a < 4",
         "2: BEGIN IMMEDIATE", "2: UPDATE t SET c = 'two'", "UPDATE t SET c = 'no'", "2: COMMIT",
         "DELETE FROM t WHERE a = 9"),
    ),
    Workload(
        "two files in one transaction",
        FILLED,
        ("ATTACH '{db1}' AS db1", "CREATE TABLE db1.u(a, b, c)",
         "BEGIN", insert(41, 60), insert(41, 60, table="db1.u"), "COMMIT",
         "BEGIN", "DELETE FROM t WHERE a > 50", "DELETE FROM u WHERE a > 50", "ROLLBACK",
         "BEGIN", "DELETE FROM t WHERE a > 45", "DELETE FROM u WHERE a > 45", "COMMIT", "UPDATE u SET c = 'u'"),
        rollback_only=True,
        n_databases=2,
    ),
    Workload(
        "three files in one transaction",
        FILLED,
        ("ATTACH '{db1}' AS db1", "ATTACH '{db2}' AS db2",
         "BEGIN", "CREATE TABLE db1.u(a, b, c)", "CREATE TABLE db2.v(a, b, c)", insert(1, 30, table="u"),
         insert(1, 9, table="v"), "COMMIT",
         "BEGIN", "UPDATE v SET c = 1", "UPDATE u SET c = 1", "UPDATE t SET c = 1", "COMMIT",
         "BEGIN", "UPDATE v SET c = 2", "SELECT * FROM u", "UPDATE t SET c = 2", "COMMIT"),
        rollback_only=True,
        n_databases=3,
    ),
    Workload(
        "one statement for row after row",  # which becomes a function of its own, and puts index entries off
        (*TABLE, insert(1, 90)),
        (*(f"UPDATE t SET b = 'k{i}' WHERE a = {i * 9}" for i in range(1, 6)),
         *(f"DELETE FROM t WHERE a = {i * 11}" for i in range(1, 6)),
         "BEGIN", *(f"UPDATE t SET b = 'm{i}' WHERE a = {i * 7}" for i in range(1, 5)),
         *(f"INSERT INTO t VALUES ({i}, 'new', 1)" for i in range(100, 106)), "DELETE FROM t WHERE a = 2",
         "DELETE FROM t WHERE a = 7", "COMMIT",
         "BEGIN", "UPDATE t SET b = 'z' WHERE a = 50", "INSERT INTO t VALUES (200, 'no', 1)", "ROLLBACK",
         "UPDATE t SET b = 'last' WHERE a = 51"),
    ),
    Workload(
        "entries put off while another index is balanced",  # which reads keys from pages that were written already
        ("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c)", "CREATE INDEX tc ON t(c)",
         "CREATE UNIQUE INDEX tu ON t(b, a)", insert(1, 60)),
        ("PRAGMA cache_size = 1", "BEGIN",
         "UPDATE t SET b = substr(b || hex(zeroblob(750)), -700), c = c + 1 WHERE a > 20", "COMMIT"),
    ),
)  # fmt: skip


def configs_of(workload: Workload) -> list[Config]:
    """The configurations a workload runs under: every way to keep a journal; the page sizes go round."""
    first = WORKLOADS.index(workload)
    configs = []
    for number, (mode, synchronous) in enumerate(JOURNALS):
        if (mode == "wal" and workload.rollback_only) or (mode != "wal" and workload.wal_only):
            continue
        synchronous = workload.synchronous or synchronous
        configs.append(Config(mode, synchronous, PAGE_SIZES[(first + number + number // 3) % len(PAGE_SIZES)]))
    return configs
