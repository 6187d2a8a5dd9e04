"""limits §7: SQLITE_LIMIT_LIKE_PATTERN_LENGTH in LIKE, GLOB and their functions"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a COLLATE NOCASE)")
    db.execute("CREATE INDEX i ON t(a)")
    db.execute("INSERT INTO t VALUES ('abcdefgh')")
    category = sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH
    for limit in [5, 7]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "SELECT 'abcdefgh' LIKE 'abc%'",
            "SELECT 'abcdefgh' LIKE 'abcde%'",
            "SELECT 'abcdefgh' LIKE 'abcdef%'",
            "SELECT 'abcdefgh' GLOB 'abcdef*'",
            "SELECT like('abcdef%', 'abcdefgh')",
            "SELECT glob('abcdef*', NULL)",
            "SELECT NULL LIKE 'abcdefghijk'",
            "SELECT 'x' LIKE x'6162636465666768'",
            "SELECT 'é' LIKE 'ééé'",
            "SELECT 'a' NOT LIKE 'abcdefgh'",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
