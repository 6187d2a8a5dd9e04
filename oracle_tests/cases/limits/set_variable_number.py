"""limits: SQLITE_LIMIT_VARIABLE_NUMBER"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER
    for limit in (5, 2):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT ?6",
            "SELECT ?3",
            "SELECT ?0",
            "EXPLAIN QUERY PLAN SELECT ?7",
        ):
            yield limit, caught(run, sql)
