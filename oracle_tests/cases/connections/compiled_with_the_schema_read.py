"""what is compiled with the schema read, even if it names no table, waits for the lock of another connection, once"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    one.execute("CREATE TABLE t(a)")
    for sql in (
        "SELECT 1",
        "VALUES (1)",
        "SELECT no_such_column",
        "SELECT changes() AS c",
        "PRAGMA cache_size",
        "PRAGMA cache_size = 10",
        "PRAGMA synchronous",
        "PRAGMA synchronous = 1",
        "PRAGMA foreign_keys",
        "PRAGMA cache_spill = 1",
        "BEGIN",
        "SAVEPOINT s",
    ):
        two = sqlite3.connect(path, isolation_level=None)
        two.execute("PRAGMA busy_timeout = 0")
        one.execute("BEGIN EXCLUSIVE")
        yield sql, caught(lambda db=two, sql=sql: db.execute(sql).fetchall())
        one.execute("COMMIT")
        yield sql, caught(lambda db=two: db.execute("SELECT 2").fetchall())
        one.execute("BEGIN EXCLUSIVE")
        yield sql, caught(lambda db=two, sql=sql: db.execute(sql).fetchall())
        one.execute("COMMIT")
        two.close()
