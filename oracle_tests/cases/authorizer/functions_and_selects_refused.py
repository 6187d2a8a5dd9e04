"""c3ref set_authorizer: FUNCTION, SELECT, PRAGMA and TRANSACTION denied"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b);
        INSERT INTO t VALUES (1, 2);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    def authorizer(action, name, answer):
        def ask(asked, first, second, _database, _source):
            is_meant = asked == getattr(sqlite3, action) and name in (None, first, second)
            return getattr(sqlite3, answer) if is_meant else sqlite3.SQLITE_OK

        return ask

    statements = (
        "SELECT abs(a), b FROM t",
        "SELECT a FROM t",
        "PRAGMA user_version",
        "BEGIN",
        "ROLLBACK",
        "SAVEPOINT s",
        "RELEASE s",
        "ATTACH ':memory:' AS x",
    )
    for refused in (
        ("SQLITE_FUNCTION", "abs", "SQLITE_DENY"),
        ("SQLITE_FUNCTION", "abs", "SQLITE_IGNORE"),
        ("SQLITE_SELECT", None, "SQLITE_DENY"),
        ("SQLITE_SELECT", None, "SQLITE_IGNORE"),
        ("SQLITE_PRAGMA", "user_version", "SQLITE_DENY"),
        ("SQLITE_TRANSACTION", "BEGIN", "SQLITE_DENY"),
        ("SQLITE_SAVEPOINT", "s", "SQLITE_DENY"),
        ("SQLITE_ATTACH", None, "SQLITE_DENY"),
    ):
        db.set_authorizer(authorizer(*refused))
        for sql in statements:
            yield *refused, sql, caught(run, sql)
        db.set_authorizer(None)
        yield db.execute("SELECT * FROM t ORDER BY rowid").fetchall()
    yield db.execute("SELECT name FROM sqlite_master").fetchall()
