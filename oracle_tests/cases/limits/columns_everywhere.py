"""limits §2: SQLITE_LIMIT_COLUMN in tables, indexes, results, GROUP BY, SET and VALUES"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a, b, c, d, e, f)")
    category = sqlite3.SQLITE_LIMIT_COLUMN
    for limit in [6, 8]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "CREATE TABLE a(u, v, w, x, y, z)",
            "CREATE TABLE b(t, u, v, w, x, y, z)",
            "SELECT 1, 2, 3, 4, 5, 6, 7",
            "SELECT *, a FROM t",
            "SELECT *, * FROM t",
            "CREATE INDEX i ON t(a, b, c, d, e, f, a)",
            "SELECT 1 GROUP BY 1, 1, 1, 1, 1, 1, 1",
            "SELECT 1 ORDER BY 1, 1, 1, 1, 1, 1, 1",
            "INSERT INTO t VALUES (1, 2, 3, 4, 5, 6, 7)",
            "UPDATE t SET a=1, b=2, c=3, a=4, b=5, c=6, d=7",
            "VALUES (1, 2, 3, 4, 5, 6, 7)",
            "SELECT * FROM (SELECT 1, 2, 3, 4, 5, 6, 7)",
            "ALTER TABLE t ADD g",
            "CREATE VIEW v AS SELECT 1, 2, 3, 4, 5, 6, 7",
            "SELECT (1, 2, 3, 4, 5, 6, 7) = (1, 2, 3, 4, 5, 6, 7)",
            "SELECT count(*) FROM t",
            "DROP TABLE IF EXISTS a",
            "DROP VIEW IF EXISTS v",
            "DROP INDEX IF EXISTS i",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
