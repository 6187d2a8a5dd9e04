"""a file that is no database: the first query says so, even if it names no table"""


def reference_case(sqlite3, path):
    with open(path, "wb") as file:
        file.write(b"this is no database " * 500)
    for sql in ("SELECT 1", "VALUES (1)", "PRAGMA cache_size", "PRAGMA synchronous = 1", "BEGIN"):
        db = sqlite3.connect(path, isolation_level=None)
        yield sql, caught(lambda db=db, sql=sql: db.execute(sql).fetchall())
        db.close()
