"""limits: SQLITE_LIMIT_COLUMN: columns of tables, results, indexes, SET lists, ORDER BY terms"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b, c);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_COLUMN
    for limit in (3, 2, -1, 0, 5000):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT 1, 2, 3",
            "SELECT * FROM t",
            "UPDATE t SET a = 1, b = 2, c = 3",
            "SELECT a FROM t ORDER BY a, b, c",
            "SELECT a FROM t GROUP BY a, b, c",
            "VALUES (1, 2, 3)",
            "SELECT 1, 2, 3, 4",
        ):
            yield limit, caught(run, sql)
