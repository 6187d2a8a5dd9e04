"""limits §6: SQLITE_LIMIT_FUNCTION_ARG"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    category = sqlite3.SQLITE_LIMIT_FUNCTION_ARG
    for limit in [2, 4]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "SELECT max(1, 2)",
            "SELECT max(1, 2, 3)",
            "SELECT coalesce(1, 2, 3, 4, 5)",
            "SELECT char(65, 66, 67)",
            "SELECT printf('%d %d', 1, 2)",
            "SELECT substr('abc', 1, 2)",
            "SELECT json_object('a', 1, 'b', 2)",
            "SELECT group_concat(a, ',') FROM t",
            "SELECT sum(a) FROM t",
            "SELECT lag(a, 1, 0) OVER () FROM t",
            "SELECT 1 IN (1, 2, 3, 4, 5)",
            "CREATE INDEX i ON t(max(a, 1, 2))",
            "DROP INDEX IF EXISTS i",
            "SELECT * FROM json_each('[1]', '$')",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
