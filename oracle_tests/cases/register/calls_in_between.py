"""appfunc: which bounds of a BETWEEN are computed"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a INTEGER PRIMARY KEY, b);
        INSERT INTO t VALUES (1, 3), (2, 1), (3, 2), (5, NULL);
        CREATE TABLE u(k);
        INSERT INTO u VALUES (1), (3);
    """)
    calls = []

    def called(name, value):
        calls.append((name, value))
        return value

    db.create_function("f", 2, called)
    for sql in (
        "SELECT b BETWEEN f('low', 9) AND f('high', a) FROM t",
        "SELECT b NOT BETWEEN f('low', 9) AND f('high', a) FROM t",
        "SELECT b BETWEEN f('low', b) AND f('high', a) FROM t",
        "SELECT sum(b BETWEEN f('low', 9) AND f('high', a)) FROM t",
        "SELECT a FROM t WHERE b BETWEEN f('low', b) AND f('high', a)",
        "SELECT a FROM t WHERE b NOT BETWEEN f('low', b) AND f('high', a)",
        "SELECT a FROM t WHERE b NOT BETWEEN f('low', 9) AND f('high', a)",
        "SELECT a FROM t WHERE NOT (b BETWEEN f('low', 9) AND f('high', a))",
        "SELECT CASE WHEN b BETWEEN f('low', b) AND f('high', a) THEN 1 END FROM t",
        "SELECT a FROM t GROUP BY a HAVING b BETWEEN f('low', b) AND f('high', a)",
        "SELECT * FROM t LEFT JOIN u ON b BETWEEN f('low', a) AND f('high', k)",
        "UPDATE t SET b = b WHERE b BETWEEN f('low', b) AND f('high', a)",
    ):
        calls.clear()
        yield sql, caught(lambda text: db.execute(text).fetchall(), sql)
        yield list(calls)
