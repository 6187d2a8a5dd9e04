"""c3ref update_hook: inserts, changes and deletes of rowid tables, in order; not WITHOUT ROWID, not truncation"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
        CREATE TABLE w(a PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE log(x);
        CREATE TEMP TABLE tt(x);
    """)
    told = []
    db.set_update_hook(lambda *about: told.append(about))
    for sql in (
        "INSERT INTO t VALUES (1, 'a'), (2, 'b')",
        "UPDATE t SET b = b || '!'",
        "UPDATE t SET a = 10 WHERE a = 1",
        "REPLACE INTO t VALUES (3, 'b!')",
        "INSERT INTO t VALUES (3, 'q') ON CONFLICT(a) DO UPDATE SET b = excluded.b",
        "INSERT OR IGNORE INTO t VALUES (3, 'z')",
        "INSERT INTO w VALUES (1)",
        "INSERT INTO tt VALUES (5)",
        "CREATE TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO log VALUES (old.a); END",
        "DELETE FROM t WHERE a = 10",
        "DELETE FROM t",
        "DELETE FROM log",
        "CREATE TABLE late(x)",
        "INSERT INTO late DEFAULT VALUES RETURNING rowid",
    ):
        told.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), told
    db.set_update_hook(None)
    db.execute("INSERT INTO late VALUES (9)")
    yield told
