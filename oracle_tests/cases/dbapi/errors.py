"""Classes, texts, codes."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(a UNIQUE NOT NULL, b CHECK (b > 0))")
    db.execute("INSERT INTO t VALUES (1, 1)")
    for sql in ("SELEC 1", "SELECT nope FROM t", "SELECT * FROM nope", "INSERT INTO t VALUES (1, 1)",
                "INSERT INTO t VALUES (NULL, 1)", "INSERT INTO t VALUES (2, 0)", "SELECT abs(-9223372036854775808)"):
        yield caught(db.execute, sql)
        try:
            db.execute(sql).fetchall()
        except sqlite3.Error as error:
            yield error.sqlite_errorcode, error.sqlite_errorname
    db.close()
    yield caught(db.execute, "SELECT 1")
    yield caught(db.cursor)
    yield caught(db.commit)
    db.close()
    yield caught(sqlite3.connect, "/nonexistent/folder/file.db")
