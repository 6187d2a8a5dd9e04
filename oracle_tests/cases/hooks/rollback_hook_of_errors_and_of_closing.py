"""c3ref commit_hook: OR ROLLBACK, RAISE(ROLLBACK), a failing deferred key; statement rollbacks are not told"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    told = []
    for sql in (
        "CREATE TABLE t(a UNIQUE)",
        "CREATE TABLE c(r REFERENCES t(a) DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TRIGGER g BEFORE INSERT ON t WHEN new.a = 13 BEGIN SELECT RAISE(ROLLBACK, 'unlucky'); END",
        "INSERT INTO t VALUES (1)",
        "PRAGMA foreign_keys = ON",
    ):
        db.execute(sql)
    db.set_rollback_hook(lambda: told.append("rollback"))
    for sql in (
        "INSERT INTO t VALUES (1)",
        "INSERT OR ROLLBACK INTO t VALUES (1)",
        "BEGIN",
        "INSERT INTO t VALUES (2)",
        "INSERT INTO t VALUES (1)",
        "INSERT OR ROLLBACK INTO t VALUES (1)",
        "INSERT INTO t VALUES (13)",
        "BEGIN",
        "INSERT INTO t VALUES (13)",
        "INSERT INTO c VALUES (77)",
        "BEGIN",
        "INSERT INTO c VALUES (77)",
        "COMMIT",
        "ROLLBACK",
        "SAVEPOINT a",
        "INSERT INTO t VALUES (4)",
        "ROLLBACK TO a",
        "RELEASE a",
        "SELECT a FROM t",
    ):
        told.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), told, db.in_transaction
    db.execute("BEGIN")
    db.execute("INSERT INTO t VALUES (8)")
    told.clear()
    db.close()
    yield told
