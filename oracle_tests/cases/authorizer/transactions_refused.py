"""c3ref set_authorizer: SQLITE_TRANSACTION and SQLITE_SAVEPOINT with their words"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    asked = []

    def ask(*about):
        asked.append(about)
        if about[0] == sqlite3.SQLITE_SAVEPOINT and 'ROLLBACK' in (about[1], about[2], None):
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "BEGIN",
        "INSERT INTO t VALUES (1)",
        "COMMIT",
        "SAVEPOINT s",
        "INSERT INTO t VALUES (2)",
        "ROLLBACK TO s",
        "RELEASE s",
        "END",
        "SELECT a FROM t",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
