"""limits §7: the length of a pattern is counted in bytes of UTF-8; 50,000 by default, and no more can be set"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    category = sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH
    yield db.getlimit(category)
    for limit in (100_000, 2**31 - 1, -1, 50_001, 8, 0, -5):
        yield db.setlimit(category, limit), db.getlimit(category)
        if limit in (8, 0):
            for pattern in ("", "a", "ééé%", "éééé", "éééé%", "😀😀", "😀😀%", "abcdefgh", "abcdefghi", "%%%%%%%%%"):
                for operator in ("LIKE", "GLOB"):
                    sql = f"SELECT 'ééé' {operator} ?"
                    yield limit, sql, pattern, caught(lambda s=sql, p=pattern: db.execute(s, (p,)).fetchall())
