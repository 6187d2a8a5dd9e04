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
    for number in range(7):  # programs within programs count, whether there is a row for them or not
        db.execute(f"CREATE TABLE t{number}(a)")
        db.execute(f"CREATE TABLE k{number}(a PRIMARY KEY REFERENCES k{max(number - 1, 0)} ON DELETE CASCADE)")
    for number in range(6):
        db.execute(f"CREATE TRIGGER c{number} AFTER DELETE ON t{number} BEGIN DELETE FROM t{number + 1}; END")
    for limit in [0, 1, 3, 5, 6]:
        db.setlimit(category, limit)
        for table in ("t0", "t2", "t5", "t6", "k0", "k3", "k6"):
            yield limit, table, caught(lambda table=table: db.execute(f"DELETE FROM {table}").fetchall())
