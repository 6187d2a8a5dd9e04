"""c3ref set_authorizer: INSERT, UPDATE and DELETE denied or ignored"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b);
        INSERT INTO t VALUES (1, 2), (3, 4);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    def authorizer(action, name, answer):
        def ask(asked, first, second, _database, _source):
            is_meant = asked == getattr(sqlite3, action) and name in (None, first, second)
            return getattr(sqlite3, answer) if is_meant else sqlite3.SQLITE_OK

        return ask

    statements = (
        "INSERT INTO t VALUES (5, 6)",
        "UPDATE t SET a = a + 1, b = 0",
        "UPDATE t SET a = 100 WHERE a = 1",
        "DELETE FROM t WHERE a = 5",
        "REPLACE INTO t VALUES (7, 8)",
    )
    for refused in (
        ("SQLITE_INSERT", "t", "SQLITE_DENY"),
        ("SQLITE_UPDATE", "b", "SQLITE_IGNORE"),
        ("SQLITE_UPDATE", "b", "SQLITE_DENY"),
        ("SQLITE_DELETE", "t", "SQLITE_DENY"),
        ("SQLITE_DELETE", "t", "SQLITE_IGNORE"),
        ("SQLITE_INSERT", "t", "SQLITE_IGNORE"),
    ):
        db.set_authorizer(authorizer(*refused))
        for sql in statements:
            yield *refused, sql, caught(run, sql)
        db.set_authorizer(None)
        yield db.execute("SELECT * FROM t ORDER BY rowid").fetchall()
    yield db.execute("SELECT name FROM sqlite_master").fetchall()
