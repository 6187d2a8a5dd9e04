# needs: automatic_index,stat4
"""LIMIT ? and comparisons with ? are planned for the values that they have: EXPLAIN QUERY PLAN, and rows."""

QUERIES = (
    ("SELECT id FROM t WHERE k < ? ORDER BY z LIMIT ?", ((30, 1), (30, 5), (30, 1000), (2, 3), (2, -1))),
    ("SELECT id FROM t WHERE k < :k ORDER BY z LIMIT :n", ({"k": 30, "n": 2}, {"k": 1, "n": 2}, {"k": 1, "n": 4000})),
    ("SELECT id FROM t WHERE k = ? ORDER BY z LIMIT 2", ((0,), (7,), ("7",), (7.5,), (None,), (b"7",))),
    ("SELECT id FROM t WHERE k = ? AND z > ? ORDER BY id", ((0, 10), (7, 10), (0, 4990), (7, 4990))),
    ("SELECT id FROM t WHERE k = -? ORDER BY z", ((0,), (7,))),
    ("SELECT id FROM t WHERE k BETWEEN ? AND ? ORDER BY z", ((0, 0), (1, 3), (1, 50), (40, 3))),
    ("SELECT id FROM t WHERE k IN (?, ?) ORDER BY z", ((0, 0), (7, 8), (0, 8))),
    ("SELECT s.z FROM (SELECT z FROM t ORDER BY id LIMIT ?) AS s JOIN t ON t.z = s.z ORDER BY t.id", ((3,), (4000,))),
)


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, z)")
    db.execute("CREATE INDEX tk ON t(k)")
    db.execute("CREATE INDEX tz ON t(z)")
    db.execute("BEGIN")
    db.executemany("INSERT INTO t(k, z) VALUES (?, ?)", [(max(0, i % 90 - 45), i * 7 % 5000) for i in range(5000)])
    db.execute("COMMIT")
    db.execute("ANALYZE")
    for sql, all_values in QUERIES:
        for values in (*all_values, *all_values[::-1]):
            yield [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
            yield db.execute(sql, values).fetchall()
