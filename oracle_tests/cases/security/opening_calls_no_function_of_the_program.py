"""security: what the schema says runs when a statement asks for it, not when a file is opened or its schema read"""

LOOKS = (
    "SELECT name FROM sqlite_schema ORDER BY name",
    "PRAGMA table_xinfo(t)",
    "PRAGMA index_list(t)",
    "PRAGMA user_version = 3",
    "PRAGMA foreign_key_list(t)",
    "SELECT k FROM t WHERE k = 1",
    "SELECT count(*) FROM t",
    "CREATE TABLE other(a)",
    "SELECT * FROM v",
    "SELECT g FROM t",
    "INSERT INTO t(k) VALUES (7)",
    "UPDATE t SET a = 8 WHERE k = 7",
    "DELETE FROM t WHERE k = 7",
)


def opened(sqlite3, path, calls):
    db = sqlite3.connect(path, isolation_level=None)

    def spy(value):
        calls.append(value)
        return value

    db.create_function("spy", 1, spy, deterministic=True)
    return db


def reference_case(sqlite3, path):
    calls = []
    db = opened(sqlite3, path, calls)
    db.execute("CREATE TABLE t(k INTEGER PRIMARY KEY, a DEFAULT (spy(5)) CHECK (spy(a) > 0), g AS (spy(k)))")
    db.execute("CREATE INDEX i ON t(spy(a))")
    db.execute("CREATE INDEX p ON t(a) WHERE spy(a) > 2")
    db.execute("CREATE VIEW v AS SELECT spy(k) FROM t")
    db.execute("CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT spy(NEW.k); END")
    db.execute("INSERT INTO t(k) VALUES (1), (2)")
    db.close()
    calls.clear()
    db = opened(sqlite3, path, calls)
    yield len(calls)
    for sql in LOOKS:
        rows = caught(lambda sql=sql: db.execute(sql).fetchall())
        yield sql, rows, bool(calls)
        calls.clear()
    db.close()
