"""c3ref update_hook: where SQLite changes rows as it scans, the hook hears of those before the one at which WHERE
fails; and it never hears of a change that UPDATE OR REPLACE refuses, of the table in which it is deleting a row."""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    told = []
    db.set_update_hook(lambda kind, database, table, rowid: told.append((kind, database, table, rowid)))
    for sql in (
        "CREATE TABLE t(a INTEGER PRIMARY KEY, b)",
        "INSERT INTO t VALUES (1, '1'), (2, '2'), (3, '{'), (4, '4')",
        "DELETE FROM t WHERE json(b)",
        "BEGIN",
        "DELETE FROM t WHERE json(b)",
        "UPDATE t SET b = 7 WHERE json(b)",
        "UPDATE t SET b = 7 WHERE json(b) AND a <> (SELECT 9)",
        "COMMIT",
        "SELECT * FROM t",
        "CREATE TABLE u(a, b INT PRIMARY KEY, c)",
        "CREATE TABLE l(x)",
        "INSERT INTO u VALUES ('a', 0, 1), (6, 3, 6)",
        "PRAGMA recursive_triggers = ON",
        "CREATE TRIGGER g AFTER DELETE ON u BEGIN DELETE FROM u WHERE old.a >= old.c; END",
        "UPDATE OR REPLACE u SET b = 0",
        "DROP TRIGGER g",
        "CREATE TRIGGER g AFTER DELETE ON u BEGIN UPDATE u SET c = c + 1; END",
        "UPDATE OR REPLACE u SET b = 0",
        "DROP TRIGGER g",
        "CREATE TRIGGER g AFTER DELETE ON u BEGIN INSERT INTO l VALUES (1); INSERT INTO u VALUES (9, 9, 9); END",
        "UPDATE OR REPLACE u SET b = 0",
        "SELECT * FROM u",
    ):
        told.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), told
