"""lang_analyze: another connection plans by new statistics once it reads the schema again"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a, b)"),
        (0, "CREATE TABLE n(i)"),
        (
            0,
            "WITH c(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c LIMIT 200) INSERT INTO n SELECT * FROM c",
        ),
        (0, "CREATE INDEX ta ON t(a)"),
        (0, "CREATE INDEX tb ON t(b)"),
        (0, "INSERT INTO t SELECT i / 100, i FROM n"),
        (1, "EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1 AND b = 5"),
        (0, "ANALYZE"),
        (0, "EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1 AND b = 5"),
        (1, "SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY idx"),
        (1, "EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1 AND b = 5"),
        (1, "DROP INDEX tb"),
        (0, "SELECT idx FROM sqlite_stat1"),
        (0, "SELECT count(*) FROM t WHERE a = 1 AND b = 150"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
