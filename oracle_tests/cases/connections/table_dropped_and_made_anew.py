"""schema cookie: a table of the same name with other columns"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a INTEGER PRIMARY KEY, b)"),
        (1, "INSERT INTO t VALUES (1, 'x')"),
        (0, "DROP TABLE t"),
        (1, "SELECT * FROM t"),
        (0, "CREATE TABLE t(z TEXT, y) WITHOUT ROWID"),
        (0, "CREATE TABLE t(z TEXT PRIMARY KEY, y) WITHOUT ROWID"),
        (1, "INSERT INTO t VALUES (1, 'x')"),
        (1, "SELECT z, typeof(z) FROM t"),
        (0, "SELECT rowid FROM t"),
        (1, "SELECT rowid FROM t"),
        (1, "CREATE TABLE T(q)"),
        (0, "CREATE TABLE IF NOT EXISTS T(q)"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
