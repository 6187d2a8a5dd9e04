"""c3ref commit_hook: a schema statement that changes several databases commits once; c3ref update_hook: rows that no
trigger or foreign key concerns are deleted and updated as the scan finds them, all others in the order of their keys"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    told = []
    db.set_commit_hook(lambda: bool(told.append("commit")))
    db.set_rollback_hook(lambda: told.append("rollback"))
    db.set_update_hook(lambda kind, database, table, rowid: told.append((kind, database, table, rowid)))
    for sql in (
        "ATTACH ':memory:' AS x",
        "CREATE TABLE t(a UNIQUE, b)",
        "CREATE TABLE x.u(a UNIQUE, b)",
        "INSERT INTO t VALUES (5, 1), (4, 2), (3, 3)",
        "REINDEX",
        "ANALYZE",
        "DROP TABLE sqlite_stat1",
        "CREATE TEMP TRIGGER g AFTER UPDATE ON main.t BEGIN SELECT 1; END",
        "DROP TABLE t",
        "SELECT count(*) FROM temp.sqlite_schema",
        "CREATE TABLE t(a UNIQUE, b)",
        "INSERT INTO t VALUES (5, 1), (4, 2), (3, 3), (2, 4)",
        "UPDATE t SET b = b + 1 WHERE a > 2",
        "UPDATE t SET a = a + 100 WHERE a > 2",
        "UPDATE t SET a = a - 100 WHERE a > 100",
        "UPDATE OR REPLACE t SET b = b + 1 WHERE a > 2",
        "UPDATE t SET b = b + 1 WHERE a > (SELECT 2)",
        "DELETE FROM t WHERE a > (SELECT 4)",
        "DELETE FROM t WHERE a > 3 RETURNING a",
        "DELETE FROM t WHERE a > 0",
        "INSERT INTO t VALUES (5, 1), (4, 2), (3, 3), (2, 4)",
        "DELETE FROM t WHERE a > 3",
        "CREATE TRIGGER g AFTER DELETE ON t BEGIN SELECT 1; END",
        "INSERT INTO t VALUES (5, 1), (4, 2)",
        "DELETE FROM t WHERE a > 1",
        "CREATE TABLE mismatch(b REFERENCES mismatch(c))",
        "PRAGMA foreign_keys = ON",
        "DROP TABLE mismatch",
    ):
        told.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), told
