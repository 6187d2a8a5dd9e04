"""limits §7: numbers and blobs are patterns by their text; NULL is no pattern, however long the other side is"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 6)
    for left in ("'123456'", "NULL", "x'313233'", "zeroblob(9)", "'" + "y" * 40 + "'"):
        for right in ("123456", "1234567", "1.5", "-1234.25", "1e300", "x'313233'", "x'31323334353637'", "NULL", "''"):
            for operator in ("LIKE", "GLOB", "NOT LIKE"):
                sql = f"SELECT {left} {operator} {right}"
                yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
