"""c3ref set_authorizer: UPDATE asks for each column that it sets, DELETE for the table"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b, c);
        CREATE INDEX i ON t(b);
        INSERT INTO t VALUES (1, 2, 3);
    """)
    asked = []

    def authorizer(action, *about):
        asked.append((action, *about))
        return sqlite3.SQLITE_OK

    db.set_authorizer(authorizer)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in (
        "UPDATE t SET a = 1",
        "UPDATE t SET a = b, c = 4 WHERE b = 2",
        "UPDATE t SET (a, b) = (1, 2)",
        "DELETE FROM t WHERE c = 9",
        "DELETE FROM t",
        "UPDATE t SET rowid = 3",
        "UPDATE t SET a = (SELECT max(b) FROM t)",
    ):
        asked.clear()
        yield sql, caught(run, sql)
        yield sorted(set(asked), key=repr)
    db.set_authorizer(None)
