"""c3ref set_authorizer: RETURNING comes behind the change, rows of VALUES before it, and rowid is a name of its own"""

SETUP = """
    CREATE TABLE t(a INTEGER PRIMARY KEY, b);
    CREATE TABLE u(a, b);
    INSERT INTO t VALUES(1, 2), (3, 4);
    INSERT INTO u VALUES(1, 2);
"""
STATEMENTS = (
    "UPDATE t SET rowid = 9 WHERE a = 1",
    "UPDATE t SET a = 8 WHERE a = 3",
    "UPDATE t SET oid = 9, b = (SELECT a FROM u) WHERE rowid = 1 RETURNING rowid, a",
    "UPDATE u SET rowid = 5 RETURNING rowid",
    "UPDATE t SET b = 1 WHERE a IN (SELECT a FROM u) RETURNING a, b + 1",
    "DELETE FROM t WHERE a IN (SELECT a FROM u) RETURNING a",
    "INSERT INTO t VALUES((SELECT 1000), 2) RETURNING a, b + 1",
    "INSERT INTO t VALUES(11, 2), (13, 4)",
    "INSERT INTO t VALUES(21, 2), (23, -4 + 2), (25, NULL)",
    "INSERT INTO t VALUES(31, 2), (33, true)",
    "INSERT INTO t VALUES(41, 2), (43, (SELECT 1))",
    "INSERT INTO t VALUES(51, (SELECT 1)), (53, 5)",
    "WITH c AS (SELECT 1) INSERT INTO t VALUES(61, 2), (63, 4)",
    "INSERT INTO t VALUES(1, 2) ON CONFLICT(a) DO UPDATE SET b = excluded.b",
)


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(SETUP)
    asked = []
    refused = []

    def authorizer(*question):
        asked.append(question)
        return sqlite3.SQLITE_DENY if question[:3] in refused else sqlite3.SQLITE_OK

    def run(sql):
        return list(db.execute(sql))

    update, select = sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_SELECT
    for refusal in ((), (update, "t", "ROWID"), (update, "t", "a"), (select, None, None)):
        refused[:] = [refusal]
        for sql in STATEMENTS:
            run("SAVEPOINT s")
            db.set_authorizer(authorizer)
            asked.clear()
            yield refusal, sql, caught(run, sql), list(asked)
            db.set_authorizer(None)
            yield run("SELECT * FROM t ORDER BY a")
            run("ROLLBACK TO s")
            run("RELEASE s")
