"""limits: SQLITE_LIMIT_COMPOUND_SELECT; VALUES with many rows does not count"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_COMPOUND_SELECT
    for limit in (3, 2, 1):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT 1 UNION SELECT 2",
            "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3",
            "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4",
            "VALUES (1), (2), (3), (4), (5)",
            "INSERT INTO t VALUES (1), (2), (3), (4)",
            "SELECT * FROM (SELECT 1 UNION SELECT 2 UNION SELECT 3)",
        ):
            yield limit, caught(run, sql)
