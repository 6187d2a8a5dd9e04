"""c3ref commit_hook: changes of temp and attached tables, schema statements, failing statements"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    told = []
    db.set_commit_hook(lambda: bool(told.append("commit")))
    db.set_rollback_hook(lambda: told.append("rollback"))
    for sql in (
        "CREATE TEMP TABLE tt(a)",
        "INSERT INTO tt VALUES (1)",
        "ATTACH ':memory:' AS x",
        "CREATE TABLE x.t(a UNIQUE)",
        "INSERT INTO x.t VALUES (1)",
        "INSERT INTO x.t VALUES (1)",
        "BEGIN",
        "INSERT INTO x.t VALUES (2)",
        "INSERT INTO tt VALUES (2)",
        "COMMIT",
        "SAVEPOINT s",
        "RELEASE s",
        "SAVEPOINT s",
        "CREATE TABLE u(a)",
        "ROLLBACK TO s",
        "RELEASE s",
        "PRAGMA user_version = 3",
        "DETACH x",
        "DROP TABLE tt",
    ):
        told.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), told
