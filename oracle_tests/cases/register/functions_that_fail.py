"""appfunc: exceptions in functions, values of kinds that SQL has not, NULL"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a); INSERT INTO t VALUES (1), (NULL);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    db.create_function("bad", 1, lambda x: 1 / 0)
    db.create_function("kind", 1, lambda x: object())
    db.create_function("echo", 1, lambda x: x)
    db.create_function("big", 0, lambda: 2**70)
    for sql in (
        "SELECT bad(1)",
        "SELECT kind(1)",
        "SELECT big()",
        "SELECT echo(a) FROM t",
        "SELECT echo(x'0102'), echo(2.5), echo('text'), echo(NULL)",
        "INSERT INTO t VALUES (bad(1))",
        "UPDATE t SET a = bad(a)",
        "SELECT count(*) FROM t",
        "SELECT CASE WHEN 0 THEN bad(1) ELSE 'skipped' END",
        "SELECT a FROM t WHERE bad(a)",
    ):
        yield sql, caught(run, sql)
