"""pragma locking_mode: an exclusive connection keeps the other out until it is normal again and reads"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (0, "PRAGMA locking_mode = exclusive"),
        (0, "INSERT INTO t VALUES (1)"),
        (1, "SELECT * FROM t"),
        (1, "INSERT INTO t VALUES (2)"),
        (0, "PRAGMA locking_mode = normal"),
        (1, "SELECT * FROM t"),
        (0, "SELECT * FROM t"),
        (1, "SELECT * FROM t"),
        (1, "INSERT INTO t VALUES (2)"),
        (0, "SELECT * FROM t"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
