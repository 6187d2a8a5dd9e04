"""limits §7: ESCAPE characters count, ESCAPE itself is looked at after the pattern's length; case_sensitive_like too"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 6)
    for sensitive in (0, 1):
        db.execute(f"PRAGMA case_sensitive_like = {sensitive}")
        for sql in (
            "SELECT 'a%b' LIKE 'a\\%b' ESCAPE '\\'",
            "SELECT 'a%bcde' LIKE 'A\\%bcd' ESCAPE '\\'",
            "SELECT 'a%bcde' LIKE 'a\\%bcde' ESCAPE '\\'",
            "SELECT 'abc' LIKE 'abcdefg' ESCAPE 'xy'",
            "SELECT 'abc' LIKE 'abc' ESCAPE 'xy'",
            "SELECT 'abc' LIKE 'abc' ESCAPE ''",
            "SELECT 'abc' LIKE 'abcdefg' ESCAPE NULL",
            "SELECT 'abc' LIKE NULL ESCAPE 'xy'",
            "SELECT like('abcdefg', 'abc', 'x')",
            "SELECT like('ab', 'AB', '\\')",
            "SELECT 'ABC' LIKE 'abc', 'ABC' GLOB 'abc'",
        ):
            yield sensitive, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
