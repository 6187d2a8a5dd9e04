"""c3ref set_authorizer: an ignored column is NULL wherever it is read"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a, secret)")
    db.execute("INSERT INTO t VALUES (1, 'x'), (2, 'y')")
    db.execute("CREATE VIEW v AS SELECT a, secret FROM t")
    asked = []

    def ask(*about):
        asked.append(about)
        if about[0] == sqlite3.SQLITE_READ and 'secret' in (about[1], about[2]):
            return sqlite3.SQLITE_IGNORE
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "SELECT * FROM t",
        "SELECT a FROM t WHERE secret = 'x'",
        "SELECT a FROM t WHERE secret IS NULL",
        "SELECT (SELECT secret FROM t LIMIT 1)",
        "UPDATE t SET a = secret WHERE a = 2 RETURNING a",
        "CREATE TABLE copy AS SELECT * FROM t",
        "SELECT * FROM copy",
        "SELECT a FROM t ORDER BY secret DESC, a",
        "SELECT t.secret || 'z' FROM t GROUP BY secret",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
