"""limits: SQLITE_LIMIT_SQL_LENGTH"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_SQL_LENGTH
    for limit in (40, 20):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT 1",
            "SELECT 'a text of some length'",
            "SELECT 'a text of some length', 'and another one of length'",
            "SELECT 12345678901",
        ):
            yield limit, caught(run, sql)
