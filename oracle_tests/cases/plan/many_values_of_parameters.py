# needs: stat4
"""Each value of a parameter is looked up in the samples of sqlite_stat4, however many there are: EXPLAIN QUERY PLAN."""

QUERIES = (
    ("SELECT id FROM t WHERE k = ? ORDER BY z LIMIT 2", 1),
    ("SELECT id FROM t WHERE k < ? ORDER BY z LIMIT 20", 1),
    ("SELECT id FROM t WHERE k = ? AND z > ?", 2),
    ("SELECT id FROM t WHERE k IN (?, ?) AND z < 40", 2),
    ("SELECT id FROM t WHERE w LIKE ? AND z < 1000", 1),
)


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, k, z, w TEXT COLLATE NOCASE)")
    for column in "kzw":
        db.execute(f"CREATE INDEX t{column} ON t({column})")
    db.execute("BEGIN")
    rows = [(max(0, i % 90 - 45), i * 7 % 2000, f"w{max(0, i % 50 - 30)}" if i % 9 else None) for i in range(2000)]
    db.executemany("INSERT INTO t(k, z, w) VALUES (?, ?, ?)", rows)
    db.execute("COMMIT")
    db.execute("ANALYZE")
    for sql, n_params in QUERIES:
        for i in range(100):
            is_pattern = "LIKE" in sql
            known = (i % 47, i / 2, str(i % 5), None)[0 if i % 7 else i % 4] if n_params == 1 else i % 9
            values = [f"w{i % 23}%" if is_pattern else known]
            values += [i % 6 * 350][: n_params - 1]
            yield values, [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
