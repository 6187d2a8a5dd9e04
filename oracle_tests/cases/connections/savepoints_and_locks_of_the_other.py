"""lang_savepoint, lockingv3: what another connection sees and may do during savepoints, and after ROLLBACK TO"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (0, "SAVEPOINT s"),
        (1, "INSERT INTO t VALUES ('free')"),
        (0, "INSERT INTO t VALUES (1)"),
        (1, "INSERT INTO t VALUES (2)"),
        (1, "SELECT a FROM t"),
        (0, "ROLLBACK TO s"),
        (1, "INSERT INTO t VALUES (3)"),
        (0, "RELEASE s"),
        (1, "INSERT INTO t VALUES (3)"),
        (0, "BEGIN EXCLUSIVE"),
        (1, "SELECT a FROM t"),
        (1, "BEGIN"),
        (1, "SELECT a FROM t"),
        (0, "COMMIT"),
        (1, "SELECT a FROM t"),
        (0, "BEGIN EXCLUSIVE"),
        (1, "COMMIT"),
        (0, "BEGIN EXCLUSIVE"),
        (0, "ROLLBACK"),
    ):
        yield who, sql, caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
