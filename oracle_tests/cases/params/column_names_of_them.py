"""c3ref/column_name: a column without AS is called as it is written."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    for sql in (
        "SELECT :a, @a, $a, :a + 1, -:a, (:a)",
        "SELECT :a AS x, :a",
        "SELECT * FROM (SELECT :a, :a || 'x')",
        "SELECT :a UNION SELECT @a",
        "SELECT max(:a), count(:a)",
        "WITH q AS (SELECT :a) SELECT * FROM q",
        "VALUES (:a, 1)",
    ):
        cursor = db.execute(sql, {"a": 1})
        yield [column[0] for column in cursor.description], cursor.fetchall()
