"""c3ref update_hook: rows changed by triggers, cascades, upserts and REPLACE, by rowid, in the order of the changes"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    for sql in (
        "PRAGMA foreign_keys = ON",
        "CREATE TABLE p(id INTEGER PRIMARY KEY, n UNIQUE)",
        "CREATE TABLE c(r REFERENCES p ON DELETE CASCADE ON UPDATE CASCADE)",
        "CREATE TABLE log(m)",
        "CREATE TRIGGER g AFTER UPDATE ON p BEGIN INSERT INTO log VALUES (old.id), (new.id); END",
        "INSERT INTO p VALUES (1, 'a'), (2, 'b'), (3, 'c')",
        "INSERT INTO c VALUES (1), (1), (3)",
    ):
        db.execute(sql)
    told = []
    db.set_update_hook(lambda *about: told.append(about))
    for sql in (
        "UPDATE p SET id = 10 WHERE id = 1",
        "DELETE FROM p WHERE id = 10",
        "INSERT INTO p VALUES (2, 'z') ON CONFLICT(id) DO UPDATE SET n = 'upserted'",
        "REPLACE INTO p VALUES (7, 'c')",
        "INSERT INTO p SELECT id + 100, n || '!' FROM p",
        "DELETE FROM log",
        "DELETE FROM log WHERE 1",
        "INSERT INTO p VALUES (2, 'q')",
        "UPDATE p SET n = 'same' WHERE id = 999",
    ):
        told.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), told
