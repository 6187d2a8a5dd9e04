"""appfunc: for which rows, and in which turn, a function in a result column is called where rows are sorted"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(x, y);
        INSERT INTO t VALUES (1, 5), (2, 3), (3, 1), (4, 4), (5, 2);
        CREATE TABLE u(a, b);
        CREATE TABLE s(a, b, c AS (a) STORED);
        CREATE INDEX parity ON t(y % 2);
    """)
    n_calls = 0

    def count(*_):
        nonlocal n_calls
        n_calls += 1
        return n_calls

    db.create_function("count_calls", -1, count)
    for sql in (
        "SELECT count_calls(), y FROM t ORDER BY y",
        "SELECT count_calls(), y FROM t ORDER BY y LIMIT 2",
        "SELECT count_calls(), y FROM t ORDER BY y LIMIT -1",
        "SELECT count_calls(), y FROM t ORDER BY y DESC LIMIT 1 OFFSET 1",
        "SELECT count_calls(), y FROM t LIMIT 2 OFFSET 2",
        "SELECT count_calls(1), y, count_calls(2), count_calls(3) AS k FROM t ORDER BY -count_calls(), k",
        "SELECT count_calls(1), y, count_calls(2), count_calls(3) AS k FROM t ORDER BY -count_calls(), k LIMIT 3",
        "SELECT count_calls() AS k, y, (SELECT count_calls(y)) FROM t ORDER BY k % 3, y LIMIT 2",
        "SELECT count_calls(), count_calls(), y FROM t ORDER BY (SELECT y) LIMIT 2",
        "SELECT count_calls(), y FROM t ORDER BY random() * 0, y LIMIT 2",
        "SELECT count_calls(), y FROM t INDEXED BY parity WHERE y % 2 >= 0 ORDER BY y % 2, y LIMIT 2",
        "SELECT y % 2, count_calls() FROM t GROUP BY y % 2 ORDER BY -(y % 2) LIMIT 1",
        "SELECT y, sum(y) OVER (ORDER BY y), count_calls() FROM t ORDER BY -y LIMIT 1",
        "SELECT (SELECT count_calls() FROM t ORDER BY y LIMIT 1 OFFSET 1)",
        "SELECT 4 IN (SELECT count_calls() FROM t ORDER BY y LIMIT 2)",
        "SELECT * FROM (SELECT 1), (SELECT count_calls(), y FROM t ORDER BY y LIMIT 2)",
        "WITH q AS MATERIALIZED (SELECT count_calls(), y FROM t ORDER BY y LIMIT 2) SELECT * FROM q",
        "CREATE TABLE copy AS SELECT count_calls() AS c, y FROM t ORDER BY y LIMIT 2",
        "SELECT * FROM copy",
        "INSERT INTO u SELECT count_calls(), y FROM t ORDER BY y LIMIT 2",
        "INSERT INTO u(b, a) SELECT y, count_calls() FROM t ORDER BY y LIMIT 2",
        "INSERT INTO s SELECT count_calls(), y FROM t ORDER BY y LIMIT 2",
        "SELECT * FROM u UNION ALL SELECT a, b FROM s",
    ):
        n_calls = 0
        yield sql, caught(lambda text: db.execute(text).fetchall(), sql)
        yield n_calls
