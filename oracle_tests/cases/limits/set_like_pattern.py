"""limits: SQLITE_LIMIT_LIKE_PATTERN_LENGTH"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a); INSERT INTO t VALUES ('abcdefgh');
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH
    for limit in (10, 4):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT a LIKE 'abc%' FROM t",
            "SELECT a LIKE '%abcdefgh%' FROM t",
            "SELECT a GLOB '*d*' FROM t",
            "SELECT a GLOB 'abcdefghijkl' FROM t",
            "SELECT a FROM t WHERE a LIKE 'abcde%'",
            "SELECT a LIKE 'aé%' FROM t",
        ):
            yield limit, caught(run, sql)
