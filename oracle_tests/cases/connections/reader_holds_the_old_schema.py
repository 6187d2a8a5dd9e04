"""isolation: within its read transaction a connection keeps the schema that it began with (WAL)"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "PRAGMA journal_mode = wal"),
        (0, "CREATE TABLE t(a)"),
        (0, "INSERT INTO t VALUES (1)"),
        (1, "BEGIN"),
        (1, "SELECT * FROM t"),
        (0, "ALTER TABLE t ADD b DEFAULT 'new'"),
        (0, "DROP TABLE IF EXISTS nothing"),
        (0, "SELECT * FROM t"),
        (1, "SELECT * FROM t"),
        (1, "SELECT sql FROM sqlite_schema"),
        (1, "INSERT INTO t VALUES (2)"),
        (1, "COMMIT"),
        (1, "SELECT * FROM t"),
        (1, "INSERT INTO t VALUES (2, 3)"),
        (0, "SELECT * FROM t"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
