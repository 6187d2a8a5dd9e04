# needs: flatten
"""appfunc: a function that is not deterministic is called for each row, and wherever a flattened column is read"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(x, y);
        INSERT INTO t VALUES (1, 5), (2, 3), (3, 1), (4, 4), (5, 2);
        CREATE INDEX tx ON t(x);
    """)
    n_calls = 0

    def count(*_):
        nonlocal n_calls
        n_calls += 1
        return n_calls

    db.create_function("count_calls", -1, count)
    db.execute("CREATE VIEW v AS SELECT count_calls() AS k, y FROM t")
    for sql in (
        "SELECT x FROM t WHERE count_calls() % 2",
        "SELECT x FROM t WHERE y > 1 AND count_calls() < 3",
        "SELECT x FROM t WHERE count_calls() < 3 AND y > 1",
        "SELECT x FROM t WHERE (SELECT count_calls()) = 1",
        "SELECT count(*) FROM t WHERE x = count_calls()",
        "SELECT a.x, b.x FROM t a JOIN t b ON a.y = b.y WHERE count_calls() % 2",
        "SELECT k, k FROM (SELECT count_calls() AS k FROM t)",
        "SELECT k, k FROM (SELECT count_calls() AS k FROM t) LIMIT 2",
        "SELECT k, k FROM (SELECT count_calls() AS k FROM t LIMIT 2)",
        "SELECT k FROM (SELECT count_calls() AS k FROM t) WHERE k > 3",
        "SELECT k, k FROM (SELECT count_calls() AS k, y FROM t ORDER BY y) LIMIT 2",
        "SELECT sum(k), max(k), k FROM (SELECT count_calls() AS k, y FROM t)",
        "SELECT * FROM (SELECT count_calls() AS k, y FROM t) a JOIN (SELECT count_calls() AS k, y FROM t) b USING (y)",
        "SELECT y, (SELECT k FROM (SELECT count_calls() AS k, y FROM t) u WHERE u.y = t.y) FROM t",
        "SELECT DISTINCT k FROM (SELECT count_calls() % 2 AS k, y FROM t)",
        "WITH q AS MATERIALIZED (SELECT count_calls() AS k FROM t) SELECT a.k, b.k FROM q a, q b",
        "SELECT CASE WHEN k > 2 THEN k END, k BETWEEN 2 AND 9 FROM v",
        "SELECT * FROM v WHERE y = 3",
        "SELECT k, *, k FROM v",
        "UPDATE t SET y = y + 10 WHERE count_calls() % 2 RETURNING *",
        "DELETE FROM t WHERE count_calls() % 2 RETURNING *",
        "SELECT * FROM t",
    ):
        n_calls = 0
        yield sql, caught(lambda text: db.execute(text).fetchall(), sql)
        yield n_calls
