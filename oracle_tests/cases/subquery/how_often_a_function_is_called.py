# needs: automatic_index
"""How often a subquery in a correlated one is computed: once, where it is materialized; else for each row outside."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.executescript("CREATE TABLE t(id INTEGER PRIMARY KEY, k); INSERT INTO t(k) VALUES (1), (2), (3);")
    calls = []
    db.create_function("seen", 1, lambda value: calls.append(value) or value)
    for query in (
        "SELECT (SELECT n FROM t b LEFT JOIN (SELECT k, seen(max(id)) n FROM t GROUP BY k) s ON s.k = b.k"
        " WHERE b.id = t.id) FROM t",
        "SELECT (SELECT sum(x) FROM (SELECT seen(k) x FROM t LIMIT 3) WHERE x >= t.k) FROM t",
        "SELECT (SELECT x FROM (SELECT seen(k) x FROM t LIMIT 3) WHERE x >= t.k) FROM t",
        "SELECT (SELECT sum(x) FROM (VALUES (0)), (SELECT seen(k) x FROM t LIMIT 3) WHERE x >= t.k) FROM t",
        "UPDATE t SET k = k + (SELECT sum(x) FROM (SELECT seen(k) x FROM t LIMIT 3) WHERE x >= t.k)",
        "UPDATE t SET k = k + (SELECT n FROM (SELECT id, seen(max(k)) n FROM t GROUP BY id) s WHERE s.id = t.id)",
    ):
        calls.clear()
        yield db.execute(query).fetchall(), sorted(calls)
        yield db.execute("SELECT * FROM t").fetchall()
