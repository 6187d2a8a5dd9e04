"""limits §10: SQLITE_LIMIT_TRIGGER_DEPTH for chains, recursion and cascades"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA recursive_triggers = ON")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("CREATE TABLE a(x)")
    db.execute("CREATE TRIGGER g AFTER INSERT ON a WHEN new.x > 0 BEGIN INSERT INTO a VALUES (new.x - 1); END")
    db.execute("CREATE TABLE n(id INTEGER PRIMARY KEY, up REFERENCES n ON DELETE CASCADE)")
    db.execute("INSERT INTO n VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5)")
    category = sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH
    for limit in [2, 4]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "INSERT INTO a VALUES (1)",
            "INSERT INTO a VALUES (2)",
            "INSERT INTO a VALUES (5)",
            "SELECT count(*), max(x) FROM a",
            "DELETE FROM n WHERE id = 1",
            "SELECT count(*) FROM n",
            "INSERT OR IGNORE INTO n VALUES (1, NULL), (2, 1), (3, 2), (4, 3)",
            "DELETE FROM n WHERE id = 3",
            "DELETE FROM n",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
