"""limits: SQLITE_LIMIT_ATTACHED"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_ATTACHED
    for limit in (2, 1, 0, 10):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "ATTACH ':memory:' AS a",
            "ATTACH ':memory:' AS b",
            "ATTACH ':memory:' AS c",
            "DETACH a",
            "DETACH b",
            "DETACH c",
        ):
            yield limit, caught(run, sql)
