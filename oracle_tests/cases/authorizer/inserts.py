"""c3ref set_authorizer: INSERT, also of a SELECT, of defaults, with RETURNING and UPSERT"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a PRIMARY KEY, b DEFAULT 5, c CHECK (c > 0));
        CREATE TABLE u(x, y);
    """)
    asked = []

    def authorizer(action, *about):
        asked.append((action, *about))
        return sqlite3.SQLITE_OK

    db.set_authorizer(authorizer)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in (
        "INSERT INTO t VALUES (1, 2, 3)",
        "INSERT INTO t(a) VALUES (2)",
        "INSERT INTO t DEFAULT VALUES",
        "INSERT INTO u SELECT a, b FROM t",
        "INSERT INTO t(a) VALUES (1) ON CONFLICT(a) DO UPDATE SET b = excluded.c",
        "INSERT INTO t(a) VALUES (9) RETURNING a, b",
        "REPLACE INTO t VALUES (1, 1, 1)",
    ):
        asked.clear()
        yield sql, caught(run, sql)
        yield sorted(set(asked), key=repr)
    db.set_authorizer(None)
