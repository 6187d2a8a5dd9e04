"""c3ref set_authorizer: SELECT is asked once for each query, RECURSIVE for recursion"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b);
        CREATE TABLE u(a);
    """)
    asked = []

    def authorizer(action, *about):
        asked.append((action, *about))
        return sqlite3.SQLITE_OK

    db.set_authorizer(authorizer)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in (
        "SELECT a FROM t UNION SELECT a FROM u",
        "SELECT a FROM t WHERE a IN (SELECT a FROM u)",
        "WITH c AS (SELECT a FROM t) SELECT a FROM c",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT n FROM r",
        "SELECT a FROM (SELECT a FROM t)",
        "SELECT EXISTS (SELECT 1 FROM u)",
        "SELECT a, sum(b) OVER (ORDER BY a) FROM t",
    ):
        asked.clear()
        yield sql, caught(run, sql)
        yield sorted(set(asked), key=repr)
    db.set_authorizer(None)
