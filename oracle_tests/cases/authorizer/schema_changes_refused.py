"""c3ref set_authorizer: CREATE and DROP denied"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b);
        CREATE INDEX i ON t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    def authorizer(action, name, answer):
        def ask(asked, first, second, _database, _source):
            is_meant = asked == getattr(sqlite3, action) and name in (None, first, second)
            return getattr(sqlite3, answer) if is_meant else sqlite3.SQLITE_OK

        return ask

    statements = (
        "CREATE TABLE IF NOT EXISTS n(x)",
        "CREATE VIEW IF NOT EXISTS v AS SELECT 1",
        "CREATE INDEX IF NOT EXISTS j ON t(b)",
        "CREATE TRIGGER IF NOT EXISTS g AFTER INSERT ON t BEGIN SELECT 1; END",
        "DROP INDEX IF EXISTS i",
        "DROP TABLE IF EXISTS n",
    )
    for refused in (
        ("SQLITE_CREATE_TABLE", None, "SQLITE_DENY"),
        ("SQLITE_DROP_INDEX", "i", "SQLITE_DENY"),
        ("SQLITE_CREATE_VIEW", None, "SQLITE_DENY"),
        ("SQLITE_CREATE_INDEX", None, "SQLITE_DENY"),
        ("SQLITE_DROP_TABLE", None, "SQLITE_DENY"),
        ("SQLITE_CREATE_TRIGGER", None, "SQLITE_DENY"),
    ):
        db.set_authorizer(authorizer(*refused))
        for sql in statements:
            yield *refused, sql, caught(run, sql)
        db.set_authorizer(None)
        yield db.execute("SELECT * FROM t ORDER BY rowid").fetchall()
    yield db.execute("SELECT name FROM sqlite_master").fetchall()
