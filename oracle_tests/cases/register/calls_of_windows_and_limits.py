"""appfunc: in which turn, and how often, the functions in windows and in LIMIT are called"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
        INSERT INTO t VALUES (1, 3, 'x'), (2, 1, 'y'), (3, 2, 'x'), (4, 1, 'z'), (5, NULL, 'y');
        CREATE TABLE u(k, v);
        INSERT INTO u VALUES (1, 10), (3, 30), (3, 31), (6, 60);
        CREATE INDEX on_u ON u(k);
    """)
    calls = []

    def called(name, value=None):
        calls.append((name, value))
        return value

    def counted(*_):
        calls.append(len(calls))
        return len(calls)

    db.create_function("f", -1, called)
    db.create_function("fixed", -1, called, deterministic=True)
    db.create_function("n", -1, counted)
    for sql in (
        "SELECT row_number() OVER (ORDER BY f('o', c)), a FROM t",
        "SELECT row_number() OVER (PARTITION BY f('p', b) ORDER BY a), a FROM t",
        "SELECT sum(f('x', c)) FILTER (WHERE f('w', a)) OVER (PARTITION BY f('p', b) ORDER BY f('o', a)), b FROM t",
        "SELECT sum(f('x', a)) OVER (ORDER BY c), a FROM t",
        "SELECT sum(f('x', a)) OVER (ORDER BY c, f('x', a)) FROM t LIMIT 2",
        "SELECT sum(f('x', a)) OVER () FROM t",
        "SELECT row_number() OVER (ORDER BY f('o', a)), rank() OVER (ORDER BY f('o', a)) FROM t",
        "SELECT sum(f('x', c)) OVER (ORDER BY f('o', a)), sum(f('y', c)) OVER (ORDER BY f('q', b)) FROM t",
        "SELECT f('r', a), sum(f('x', c)) OVER (ORDER BY f('o', a)), f('s', b) FROM t WHERE f('w', a) ORDER BY b",
        "SELECT sum(b), sum(sum(a)) OVER (PARTITION BY f('o', b)) FROM t GROUP BY b",
        "SELECT lead(f('x', a), f('y', 1), f('z', a)) OVER (ORDER BY f('x', b)), f('x', a) FROM t",
        "SELECT sum(a) OVER (ORDER BY fixed('o', 1)) FROM t",
        "SELECT sum(fixed('x', 1)) OVER (ORDER BY f('o', a)) FROM t",
        "SELECT DISTINCT row_number() OVER (ORDER BY f('o', a)), f('x', a) FROM t",
        "SELECT * FROM (SELECT a, row_number() OVER (PARTITION BY f('p', b) ORDER BY a) AS r FROM t) WHERE r = 1",
        "SELECT a, rank() OVER (ORDER BY n() % 3), sum(n()) OVER (PARTITION BY n() % 2) FROM t",
        "SELECT a FROM t ORDER BY b LIMIT f('l', 2) OFFSET f('o', 1)",
        "SELECT a FROM t UNION ALL SELECT k FROM u ORDER BY 1 LIMIT f('l', 2) OFFSET f('o', 1)",
        "SELECT * FROM (SELECT a FROM t ORDER BY b LIMIT f('l', 2)), u",
        "SELECT a, (SELECT k FROM u WHERE k <= t.a ORDER BY v DESC LIMIT f('l', t.a) OFFSET f('o', 0)) FROM t",
        "SELECT a FROM t WHERE a IN (SELECT k FROM u ORDER BY v LIMIT f('l', 2))",
        "SELECT b, f('r', a) FROM t ORDER BY b LIMIT f('l', 3)",
        "SELECT DISTINCT b FROM t ORDER BY b LIMIT f('l', 2)",
        "SELECT b, count(*) FROM t GROUP BY b ORDER BY 2 LIMIT f('l', 2)",
        "SELECT b, row_number() OVER (ORDER BY b) FROM t ORDER BY 2 LIMIT f('l', 2)",
        "SELECT a FROM t ORDER BY b LIMIT n() % 2 OFFSET n() % 2",
        "SELECT a FROM t ORDER BY b LIMIT n() OFFSET n()",
        "SELECT a FROM t ORDER BY b LIMIT f('l', 0) OFFSET f('o', 1)",
        "SELECT a FROM t ORDER BY b LIMIT f('l', 'x')",
        "WITH RECURSIVE q(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM q ORDER BY 1 LIMIT f('l', 4)) "
        "SELECT i FROM q ORDER BY i DESC LIMIT f('m', 2)",
    ):
        calls.clear()
        yield sql, caught(lambda text: db.execute(text).fetchall(), sql)
        yield list(calls)
