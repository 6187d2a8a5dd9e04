"""limits: SQLITE_LIMIT_LENGTH: strings, blobs, rows"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    category = sqlite3.SQLITE_LIMIT_LENGTH
    for limit in (100, 50):
        db.setlimit(category, limit)
        yield db.getlimit(category) if 0 < limit < 100 else limit
        for sql in (
            "SELECT length(zeroblob(60))",
            "SELECT length(zeroblob(120))",
            "SELECT length(replace('aaaaaaaaaa', 'a', '0123456789'))",
            "SELECT length('x' || zeroblob(40) || 'y')",
            "INSERT INTO t VALUES (zeroblob(45))",
            "SELECT length(hex(zeroblob(30)))",
            "SELECT length(randomblob(70))",
        ):
            yield limit, caught(run, sql)
