"""limits §9: SQLITE_LIMIT_VARIABLE_NUMBER holds for ?NNN and for the number of names"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    category = sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER
    for limit in [3, 1]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "SELECT ?4",
            "CREATE TABLE x AS SELECT ?9",
            "SELECT :a, :b, :c, :d",
            "SELECT ?, ?, ?, ?",
            "SELECT ?0",
            "SELECT ?99999999999",
            "SELECT ?32767",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
