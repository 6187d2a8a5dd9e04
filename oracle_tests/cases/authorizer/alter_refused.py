"""c3ref set_authorizer: ALTER denied for one table leaves it as it is"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a, b)")
    db.execute("CREATE TABLE u(a, b)")
    asked = []

    def ask(*about):
        asked.append(about)
        if about[0] == sqlite3.SQLITE_ALTER_TABLE and 't' in (about[1], about[2], None):
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "ALTER TABLE t RENAME TO x",
        "ALTER TABLE t ADD c",
        "ALTER TABLE t DROP b",
        "ALTER TABLE t RENAME a TO z",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
