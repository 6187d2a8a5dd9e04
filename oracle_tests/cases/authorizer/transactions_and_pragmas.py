"""c3ref set_authorizer: transactions, savepoints, PRAGMAs, ATTACH and DETACH"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)
    asked = []

    def authorizer(action, *about):
        asked.append((action, *about))
        return sqlite3.SQLITE_OK

    db.set_authorizer(authorizer)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in (
        "BEGIN",
        "SAVEPOINT s",
        "ROLLBACK TO s",
        "RELEASE s",
        "COMMIT",
        "BEGIN IMMEDIATE",
        "ROLLBACK",
        "PRAGMA user_version",
        "PRAGMA user_version = 5",
        "PRAGMA main.table_info(t)",
        "ATTACH ':memory:' AS x",
        "DETACH x",
    ):
        asked.clear()
        yield sql, caught(run, sql)
        yield sorted(set(asked), key=repr)
    db.set_authorizer(None)
