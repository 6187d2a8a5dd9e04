"""c3ref set_authorizer: SQLITE_RECURSIVE, SELECT for each part, functions of windows"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a, b)")
    asked = []

    def ask(*about):
        asked.append(about)
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n",
        "SELECT row_number() OVER (ORDER BY a), sum(b) OVER () FROM t",
        "SELECT a FROM t UNION SELECT b FROM t",
        "SELECT * FROM (SELECT a FROM t)",
        "SELECT count(*) FROM t",
        "SELECT 1 FROM t",
        "SELECT EXISTS (SELECT 1 FROM t WHERE b)",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
