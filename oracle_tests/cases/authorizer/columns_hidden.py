"""c3ref set_authorizer: SQLITE_IGNORE of a READ makes the column NULL, SQLITE_DENY refuses"""


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
        "SELECT a, b FROM t",
        "SELECT b + 1 FROM t WHERE a = 1",
        "SELECT a FROM t WHERE b = 2",
        "SELECT a FROM t ORDER BY b DESC",
        "SELECT count(b) FROM t",
        "SELECT * FROM t",
        "UPDATE t SET a = b",
    )
    for refused in (
        ("SQLITE_READ", "b", "SQLITE_IGNORE"),
        ("SQLITE_READ", "b", "SQLITE_DENY"),
        ("SQLITE_READ", "a", "SQLITE_IGNORE"),
    ):
        db.set_authorizer(authorizer(*refused))
        for sql in statements:
            yield *refused, sql, caught(run, sql)
        db.set_authorizer(None)
        yield db.execute("SELECT * FROM t ORDER BY rowid").fetchall()
    yield db.execute("SELECT name FROM sqlite_master").fetchall()
