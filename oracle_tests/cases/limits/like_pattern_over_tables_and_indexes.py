"""limits §7: a pattern that is too long fails the row for which it is looked at; an index is not used with it"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(
        "CREATE TABLE t(a TEXT COLLATE NOCASE, p TEXT);"
        "CREATE INDEX t_a ON t(a);"
        "CREATE TABLE empty(a TEXT);"
        "INSERT INTO t VALUES ('abc', 'a%'), ('abd', 'ab%'), ('xyz', 'x%yz%z%z%z'), (NULL, 'x');"
    )
    db.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 6)
    for sql in (
        "SELECT a FROM t WHERE a LIKE 'ab%' ORDER BY a",
        "SELECT a FROM t WHERE a LIKE 'abcdef%'",
        "SELECT a FROM t WHERE a LIKE 'zzzzzzzz%'",
        "SELECT a FROM t WHERE a LIKE 'abcdefgh'",
        "SELECT a FROM empty WHERE a LIKE 'abcdefgh'",
        "SELECT a FROM t WHERE a LIKE p ORDER BY a LIMIT 2",
        "SELECT a FROM t WHERE a LIKE p",
        "SELECT count(*) FROM t WHERE a IS NULL AND a LIKE 'abcdefgh'",
        "SELECT count(*) FROM t WHERE a = 'nobody' AND a LIKE 'abcdefgh'",
        "SELECT count(*) FROM t WHERE 0 AND a LIKE 'abcdefgh'",
        "SELECT CASE WHEN 1 THEN 2 ELSE a LIKE 'abcdefgh' END FROM t LIMIT 1",
        "SELECT coalesce(1, a LIKE 'abcdefgh') FROM t LIMIT 1",
        "UPDATE t SET p = 'q' WHERE a LIKE 'abcdefgh'",
        "DELETE FROM t WHERE a GLOB 'abcdefgh'",
        "SELECT max(a LIKE 'abcdefgh') FROM t",
        "SELECT count(*), count(p) FROM t WHERE p <> 'q'",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
