"""fileformat2: plans and writes follow an index that comes and goes in another connection"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a, b)"),
        (0, "INSERT INTO t VALUES (1, 2), (3, 4)"),
        (1, "EXPLAIN QUERY PLAN SELECT b FROM t WHERE a = 1"),
        (0, "CREATE UNIQUE INDEX i ON t(a)"),
        (1, "INSERT INTO t VALUES (1, 9)"),
        (1, "INSERT INTO t VALUES (5, 6)"),
        (0, "SELECT b FROM t INDEXED BY i WHERE a = 5"),
        (1, "DROP INDEX i"),
        (0, "SELECT b FROM t INDEXED BY i WHERE a = 5"),
        (0, "INSERT INTO t VALUES (1, 9)"),
        (0, "CREATE UNIQUE INDEX i ON t(a)"),
        (1, "PRAGMA integrity_check"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
