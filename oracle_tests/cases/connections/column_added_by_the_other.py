"""lang_altertable, schema cookie: the other connection sees an added column at its next statement"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a, b)"),
        (0, "INSERT INTO t VALUES (1, 2)"),
        (1, "SELECT * FROM t"),
        (0, "ALTER TABLE t ADD c DEFAULT 3"),
        (1, "SELECT * FROM t"),
        (1, "INSERT INTO t VALUES (4, 5)"),
        (1, "INSERT INTO t VALUES (4, 5, 6)"),
        (0, "SELECT * FROM t"),
        (0, "ALTER TABLE t DROP b"),
        (1, "SELECT b FROM t"),
        (1, "UPDATE t SET a = c"),
        (0, "SELECT * FROM t"),
        (1, "ALTER TABLE t RENAME TO u"),
        (0, "SELECT * FROM t"),
        (0, "SELECT * FROM u"),
        (0, "PRAGMA schema_version"),
        (1, "PRAGMA schema_version"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
