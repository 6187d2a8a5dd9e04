"""pragma "incremental_vacuum": it takes the write lock of any database, also of one without pointer maps"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (0, "BEGIN"),
        (0, "PRAGMA incremental_vacuum"),
        (1, "INSERT INTO t VALUES (1)"),
        (1, "SELECT count(*) FROM t"),
        (0, "COMMIT"),
        (1, "BEGIN IMMEDIATE"),
        (0, "PRAGMA incremental_vacuum"),
        (0, "PRAGMA incremental_vacuum(0)"),
        (1, "COMMIT"),
        (0, "PRAGMA incremental_vacuum(3)"),
    ):
        yield who, sql, caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
