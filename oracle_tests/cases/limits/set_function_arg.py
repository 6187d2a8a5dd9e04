"""limits: SQLITE_LIMIT_FUNCTION_ARG"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_FUNCTION_ARG
    for limit in (4, 2, 1, 100000):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT max(1, 2)",
            "SELECT max(1, 2, 3, 4, 5)",
            "SELECT abs(-1)",
            "SELECT coalesce(NULL, 2, 3)",
            "SELECT printf('%d %d', 1, 2)",
        ):
            yield limit, caught(run, sql)
