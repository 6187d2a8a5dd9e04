"""lockingv3: a reader in a transaction keeps COMMIT out, which can be tried again"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (0, "INSERT INTO t VALUES (1)"),
        (1, "BEGIN"),
        (1, "SELECT * FROM t"),
        (0, "BEGIN"),
        (0, "CREATE INDEX i ON t(a)"),
        (0, "COMMIT"),
        (1, "SELECT name FROM sqlite_schema"),
        (1, "COMMIT"),
        (0, "COMMIT"),
        (1, "SELECT name FROM sqlite_schema"),
        (1, "SELECT a FROM t INDEXED BY i WHERE a = 1"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
