"""limits: SQLITE_LIMIT_EXPR_DEPTH"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_EXPR_DEPTH
    for limit in (10, 3, 1000):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT 1",
            "SELECT 1 + 2 + 3",
            "SELECT ((((1))))",
            "SELECT 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12",
            "SELECT NOT NOT NOT NOT 1",
            "SELECT a FROM t WHERE a = 1 AND a = 2 AND a = 3 AND a = 4 AND a = 5",
            "SELECT (SELECT (SELECT 1))",
            "SELECT abs(abs(abs(abs(1))))",
        ):
            yield limit, caught(run, sql)
