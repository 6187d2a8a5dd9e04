"""lang_droptable: a table cannot be dropped while a statement reads it"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)

    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE TABLE u(a)")
    db.execute("INSERT INTO t VALUES (1), (2)")
    rows = db.execute("SELECT a FROM t")
    yield next(rows)
    for sql in (
        "DROP TABLE t",
        "DROP TABLE u",
        "CREATE INDEX i ON t(a)",
        "ALTER TABLE t RENAME TO w",
        "VACUUM",
        "SELECT name FROM sqlite_schema",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    yield caught(lambda: list(rows))
    yield caught(lambda: db.execute("DROP TABLE t").fetchall())
    yield db.execute("SELECT name FROM sqlite_schema").fetchall()
