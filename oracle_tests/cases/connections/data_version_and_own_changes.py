"""pragma data_version: it moves with the other's commits, not with one's own"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "PRAGMA data_version = 7"),
        (0, "CREATE TABLE t(a)"),
        (1, "SELECT * FROM t"),
        (1, "CREATE TEMP TABLE memo AS SELECT data_version AS v FROM pragma_data_version"),
        (1, "INSERT INTO t VALUES (1)"),
        (1, "SELECT v = data_version FROM memo, pragma_data_version"),
        (0, "INSERT INTO t VALUES (2)"),
        (1, "SELECT v = data_version FROM memo, pragma_data_version"),
        (1, "UPDATE memo SET v = (SELECT data_version FROM pragma_data_version)"),
        (0, "BEGIN"),
        (0, "INSERT INTO t VALUES (3)"),
        (1, "SELECT v = data_version FROM memo, pragma_data_version"),
        (0, "ROLLBACK"),
        (1, "SELECT v = data_version FROM memo, pragma_data_version"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
