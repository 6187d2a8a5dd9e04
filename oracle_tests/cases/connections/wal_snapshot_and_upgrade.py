"""isolation: a read transaction on an old snapshot cannot begin to write"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "PRAGMA journal_mode = wal"),
        (0, "CREATE TABLE t(a)"),
        (1, "BEGIN"),
        (1, "SELECT count(*) FROM t"),
        (0, "INSERT INTO t VALUES (1)"),
        (1, "SELECT count(*) FROM t"),
        (1, "INSERT INTO t VALUES (2)"),
        (1, "SELECT count(*) FROM t"),
        (1, "ROLLBACK"),
        (1, "BEGIN IMMEDIATE"),
        (0, "INSERT INTO t VALUES (3)"),
        (1, "INSERT INTO t VALUES (4)"),
        (1, "COMMIT"),
        (0, "SELECT a FROM t"),
        (0, "PRAGMA wal_checkpoint(TRUNCATE)"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
