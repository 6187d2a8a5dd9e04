"""c3ref set_authorizer: the kinds of CREATE and DROP in main and temp"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    asked = []

    def ask(*about):
        asked.append(about)
        if about[0] == sqlite3.SQLITE_CREATE_TEMP_INDEX and 'ti' in (about[1], about[2], None):
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "CREATE TEMP TABLE tt(a)",
        "CREATE TEMP VIEW tv AS SELECT a FROM t",
        "CREATE VIEW v AS SELECT a FROM tt",
        "CREATE TEMP TRIGGER tg AFTER INSERT ON t BEGIN SELECT 1; END",
        "CREATE INDEX ti ON tt(a)",
        "DROP TRIGGER tg",
        "DROP VIEW tv",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
