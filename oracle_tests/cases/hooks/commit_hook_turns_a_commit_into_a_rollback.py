"""c3ref commit_hook: asked when something was written; a true answer rolls back, and the rollback hook hears of it"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    told, answer = [], [False]
    db.set_commit_hook(lambda: (told.append("commit"), answer[0])[1])
    db.set_rollback_hook(lambda: told.append("rollback"))
    for refuse, sql in (
        (False, "CREATE TABLE t(a)"),
        (False, "INSERT INTO t VALUES (1)"),
        (False, "SELECT * FROM t"),
        (False, "BEGIN"),
        (False, "COMMIT"),
        (False, "BEGIN IMMEDIATE"),
        (False, "COMMIT"),
        (True, "INSERT INTO t VALUES (2)"),
        (True, "SELECT a FROM t"),
        (True, "CREATE TABLE u(b)"),
        (False, "BEGIN"),
        (False, "INSERT INTO t VALUES (3)"),
        (True, "COMMIT"),
        (False, "SELECT a FROM t"),
        (False, "SAVEPOINT s"),
        (False, "DELETE FROM t"),
        (True, "RELEASE s"),
        (False, "BEGIN"),
        (False, "UPDATE t SET a = 5"),
        (False, "ROLLBACK"),
        (False, "DELETE FROM t WHERE a = 99"),
        (False, "SELECT name FROM sqlite_schema"),
    ):
        answer[0] = refuse
        told.clear()
        yield refuse, sql, caught(lambda sql=sql: db.execute(sql).fetchall()), told, db.in_transaction
