"""autoinc: numbers given by one connection are not given again by the other"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a)"),
        (0, "INSERT INTO t(a) VALUES ('one')"),
        (1, "INSERT INTO t(a) VALUES ('two')"),
        (1, "SELECT last_insert_rowid()"),
        (0, "SELECT last_insert_rowid()"),
        (0, "DELETE FROM t"),
        (1, "INSERT INTO t(a) VALUES ('three') RETURNING id"),
        (0, "UPDATE sqlite_sequence SET seq = 90"),
        (1, "INSERT INTO t(a) VALUES ('four') RETURNING id"),
        (0, "SELECT * FROM t"),
        (1, "SELECT changes(), total_changes()"),
        (0, "SELECT changes(), total_changes()"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
