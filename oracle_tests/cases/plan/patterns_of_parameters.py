# needs: entry_exprs,or_union,push_down,stat4
"""LIKE ? and GLOB ? by an index, where the value is a text that does not begin with a wildcard: plans, and rows."""

PATTERNS = ("ab%", "AB_d%", "%b", "", "_b", None, 5, b"ab%", "-1%", "5%", "5*", "ab*", "*b", "[a]b", "a?c", "zé%")
QUERIES = (
    "SELECT id FROM t WHERE a LIKE ?",
    "SELECT id FROM t WHERE a NOT LIKE ?",
    "SELECT id FROM t WHERE a LIKE (?)",
    "SELECT id FROM t WHERE a LIKE +?",
    "SELECT id FROM t WHERE a LIKE ? || '%'",
    "SELECT id FROM t WHERE like(?, a)",
    "SELECT id FROM t WHERE a LIKE ? ESCAPE 'x'",
    "SELECT id FROM t WHERE b GLOB ?",
    "SELECT id FROM t WHERE c GLOB ?",
    "SELECT id FROM t WHERE n LIKE ?",
    "SELECT id FROM t WHERE lower(a) GLOB ?",
    "SELECT id FROM t WHERE a LIKE ? AND b > 'a'",
    "SELECT id FROM t WHERE a LIKE ? OR b = 'abc'",
    "SELECT id FROM t WHERE d LIKE ?",
    "SELECT id FROM t WHERE a LIKE ? ORDER BY a DESC LIMIT 3",
    "SELECT x.id, y.id FROM t x JOIN t y ON y.a LIKE ? AND x.b = y.b",
    "SELECT x.id, (SELECT max(id) FROM t WHERE b GLOB ?) FROM t x",
    "SELECT count(*) FROM t WHERE a LIKE ?1 AND b GLOB ?1",
    "SELECT count(*) FROM (SELECT * FROM t UNION ALL SELECT * FROM t) WHERE a LIKE ?",
)
CHANGES = ("UPDATE t SET n = n + 1 WHERE a LIKE ?", "DELETE FROM t WHERE a LIKE ? AND b GLOB 'x*'")


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b TEXT, c, d TEXT COLLATE NOCASE, n INT)")
    for column in ("a", "b", "c", "n", "lower(a)"):
        db.execute(f"CREATE INDEX t{column[:3]} ON t({column})")
    db.execute("CREATE INDEX td ON t(d) WHERE d IS NOT NULL")
    words = ("abc", "ABDe", "xab", "zéa", "5", 5, -1, "-1x", "5x", b"abc", None, "a", "Ab", "b", "ab%d", "zz")
    rows = [(a, words[i * 5 % 16], words[i * 3 % 16], words[i * 7 % 16], i) for i, a in enumerate(words * 3)]
    for is_analyzed in (False, True):
        db.executemany("INSERT INTO t(a, b, c, d, n) VALUES (?, ?, ?, ?, ?)", rows)
        if is_analyzed:
            db.execute("ANALYZE")
        for sql in (*QUERIES, *CHANGES):
            for pattern in (*PATTERNS, *PATTERNS[::-1]):
                yield sql, pattern, [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", (pattern,))]
                yield db.execute(sql, (pattern,)).fetchall()
    db.execute("PRAGMA case_sensitive_like = ON")
    for column in "ab":
        for pattern in ("ab%", "AB%"):
            sql = f"SELECT id FROM t WHERE {column} LIKE ?"
            yield [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", (pattern,))]
            yield db.execute(sql, (pattern,)).fetchall()
