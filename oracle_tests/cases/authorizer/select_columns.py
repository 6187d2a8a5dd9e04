"""c3ref set_authorizer: a query asks for each column that it reads, and for functions"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b, c);
        CREATE VIEW v AS SELECT a FROM t WHERE b > 0;
    """)
    asked = []

    def authorizer(action, *about):
        asked.append((action, *about))
        return sqlite3.SQLITE_OK

    db.set_authorizer(authorizer)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in (
        "SELECT a FROM t",
        "SELECT * FROM t",
        "SELECT count(*) FROM t",
        "SELECT 1",
        "SELECT a FROM v",
        "SELECT abs(a), upper(b) FROM t WHERE c = 1",
        "SELECT x.a FROM t AS x JOIN t AS y ON x.b = y.c",
        "SELECT rowid FROM t",
    ):
        asked.clear()
        yield sql, caught(run, sql)
        yield sorted(set(asked), key=repr)
    db.set_authorizer(None)
