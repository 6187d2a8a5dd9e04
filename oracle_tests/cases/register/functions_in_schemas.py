"""appfunc: a function that is not deterministic may not stand in an index, a check or a generated column"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 2), (3, 4);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    db.create_function("plain", 1, lambda x: x + 1)
    db.create_function("sure", 1, lambda x: x * 2, deterministic=True)
    for sql in (
        "SELECT plain(a), sure(b) FROM t",
        "CREATE INDEX i1 ON t(plain(a))",
        "CREATE INDEX i2 ON t(sure(a))",
        "CREATE TABLE c(a CHECK (sure(a) > 2))",
        "INSERT INTO c VALUES (1), (2)",
        "INSERT INTO c VALUES (5)",
        "CREATE TABLE g(a, b AS (sure(a)))",
        "INSERT INTO g(a) VALUES (21)",
        "SELECT * FROM g",
        "SELECT a FROM t WHERE sure(a) = 6",
        "CREATE VIEW v AS SELECT plain(a) AS p FROM t",
        "SELECT p FROM v",
        "CREATE TABLE h(a, b AS (plain(a)))",
        "SELECT sure()",
        "SELECT sure(1, 2)",
        "SELECT nope(1)",
    ):
        yield sql, caught(run, sql)
