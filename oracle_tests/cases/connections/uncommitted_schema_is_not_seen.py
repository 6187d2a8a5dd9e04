"""isolation: an open transaction's tables are invisible elsewhere, and locks say so"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (0, "BEGIN"),
        (0, "CREATE TABLE u(b)"),
        (0, "INSERT INTO u VALUES (1)"),
        (1, "SELECT * FROM u"),
        (1, "SELECT name FROM sqlite_schema"),
        (1, "INSERT INTO t VALUES (1)"),
        (1, "CREATE TABLE w(c)"),
        (0, "ROLLBACK"),
        (1, "CREATE TABLE w(c)"),
        (0, "SELECT * FROM w"),
        (0, "SELECT * FROM u"),
        (0, "SELECT name FROM sqlite_schema"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
