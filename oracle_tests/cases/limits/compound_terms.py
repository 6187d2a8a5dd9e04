"""limits §5: SQLITE_LIMIT_COMPOUND_SELECT counts the SELECTs of a compound, not the rows of VALUES"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    category = sqlite3.SQLITE_LIMIT_COMPOUND_SELECT
    for limit in [2, 4]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "SELECT 1 UNION SELECT 2",
            "SELECT 1 UNION SELECT 2 UNION ALL SELECT 3",
            "VALUES (1), (2), (3), (4), (5)",
            "INSERT INTO t VALUES (1), (2), (3), (4), (5)",
            "SELECT * FROM (SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3)",
            "WITH c AS (SELECT 1 EXCEPT SELECT 2 EXCEPT SELECT 3) SELECT * FROM c",
            "SELECT (SELECT 1 UNION SELECT 2 UNION SELECT 3)",
            "CREATE VIEW v AS SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5",
            "SELECT count(*) FROM t",
            "DROP VIEW IF EXISTS v",
            "VALUES (1), (2) UNION VALUES (3), (4) UNION VALUES (5)",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
