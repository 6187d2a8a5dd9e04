"""c3ref set_authorizer: SQLITE_FUNCTION is asked for calls in queries, CHECKs, indexes, views"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a CHECK(abs(a) < 10))")
    db.execute("CREATE VIEW v AS SELECT lower(a) FROM t")
    asked = []

    def ask(*about):
        asked.append(about)
        if about[0] == sqlite3.SQLITE_FUNCTION and 'lower' in (about[1], about[2], None):
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "SELECT lower('A')",
        "SELECT upper('a')",
        "INSERT INTO t VALUES (3)",
        "SELECT * FROM v",
        "CREATE INDEX i ON t(lower(a))",
        "SELECT count(*) FROM t",
        "SELECT a FROM t WHERE lower(a) = 'x'",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
