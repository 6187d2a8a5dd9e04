"""c3ref set_authorizer: PRAGMA with name and value, ATTACH with the file, DETACH with the name"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    asked = []

    def ask(*about):
        asked.append(about)
        if about[0] == sqlite3.SQLITE_PRAGMA and 'page_size' in (about[1], about[2], None):
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "PRAGMA user_version",
        "PRAGMA user_version = 4",
        "PRAGMA main.cache_size(50)",
        "ATTACH ':memory:' AS x",
        "PRAGMA x.page_size",
        "DETACH x",
        "SELECT * FROM pragma_user_version",
        "SAVEPOINT s",
        "ROLLBACK TO s",
        "RELEASE s",
        "BEGIN",
        "COMMIT",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
