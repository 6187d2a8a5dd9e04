"""deterministic: only functions said to be so may stand in indexes, generated columns and partial indexes"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_function("d", 1, lambda a: None if a is None else -a, deterministic=True)
    db.create_function("n", 1, lambda a: a)
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1), (3), (2)")
    for sql in (
        "CREATE INDEX i1 ON t(d(a))",
        "CREATE INDEX i2 ON t(n(a))",
        "CREATE INDEX i3 ON t(a) WHERE d(a) < -1",
        "CREATE INDEX i4 ON t(a) WHERE n(a) > 1",
        "CREATE TABLE g(a, b AS (d(a)))",
        "CREATE TABLE h(a, b AS (n(a)))",
        "CREATE TABLE k(a CHECK(n(a) > 0), b DEFAULT (d(5)))",
        "INSERT INTO k(a) VALUES (1)",
        "INSERT INTO k(a) VALUES (-1)",
        "SELECT * FROM k",
        "SELECT a FROM t INDEXED BY i1 WHERE d(a) < -1 ORDER BY d(a)",
        "SELECT a FROM t INDEXED BY i3 WHERE d(a) < -1 ORDER BY a",
        "INSERT INTO g(a) VALUES (7)",
        "SELECT b FROM g",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.close()
    db = sqlite3.connect(path, isolation_level=None)
    for sql in (
        "SELECT a FROM t",
        "INSERT INTO t VALUES (9)",
        "SELECT a FROM g",
        "SELECT b FROM g",
        "INSERT INTO k(a) VALUES (1)",
        "DELETE FROM t WHERE a = 1",
        "DROP INDEX i1",
        "PRAGMA table_xinfo(g)",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
