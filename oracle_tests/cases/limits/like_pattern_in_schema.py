"""limits §7: LIKE in CHECKs, generated columns, partial indexes, triggers and views under a lower limit"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(
        "CREATE TABLE c(a CHECK(a LIKE 'abcdefgh%' OR a < 5));"
        "CREATE TABLE g(a, b AS (a LIKE 'abcdefgh%') VIRTUAL, s AS (a GLOB 'abcdefgh*') STORED);"
        "CREATE TABLE p(a, b);"
        "CREATE INDEX p_b ON p(b) WHERE a LIKE 'abcdefgh%';"
        "CREATE TABLE t(a);"
        "CREATE TRIGGER t_i AFTER INSERT ON t WHEN NEW.a LIKE 'abcdefgh%' BEGIN DELETE FROM t; END;"
        "CREATE VIEW v AS SELECT a FROM t WHERE a LIKE 'abcdefgh%';"
        "INSERT INTO g(a) VALUES ('abcdefghi');"
    )
    for limit in (6, 9):
        db.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, limit)
        for sql in (
            "INSERT INTO c VALUES ('abcdefghi')",
            "INSERT INTO c VALUES (4)",
            "INSERT INTO c VALUES (6)",
            "INSERT INTO g(a) VALUES ('x')",
            "SELECT s FROM g",
            "SELECT b FROM g",
            "INSERT INTO p VALUES ('abcdefghi', 1)",
            "SELECT b FROM p WHERE a LIKE 'abcdefgh%'",
            "INSERT INTO t VALUES ('x')",
            "SELECT * FROM v",
            "PRAGMA integrity_check",
            "REINDEX p",
            "VACUUM",
            "SELECT count(*) FROM c",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
