"""schema cookie: triggers, views and generated columns of the other connection are there at the next statement"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (1, "INSERT INTO t VALUES (1)"),
        (0, "CREATE TABLE log(m)"),
        (0, "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END"),
        (1, "INSERT INTO t VALUES (2)"),
        (0, "SELECT * FROM log"),
        (1, "DROP TRIGGER g"),
        (0, "INSERT INTO t VALUES (3)"),
        (0, "CREATE VIEW v AS SELECT a + 1 AS b FROM t"),
        (1, "SELECT * FROM v"),
        (1, "DROP TABLE t"),
        (0, "SELECT * FROM v"),
        (0, "SELECT * FROM log"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
