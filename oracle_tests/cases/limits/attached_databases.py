"""limits §11: SQLITE_LIMIT_ATTACHED"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    category = sqlite3.SQLITE_LIMIT_ATTACHED
    for limit in [1, 0, 3]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "ATTACH ':memory:' AS a",
            "ATTACH ':memory:' AS b",
            "ATTACH '' AS c",
            "VACUUM",
            "SELECT count(*) FROM pragma_database_list",
            "CREATE TEMP TABLE IF NOT EXISTS tt(x)",
            "DETACH a",
            "DETACH b",
            "DETACH c",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
