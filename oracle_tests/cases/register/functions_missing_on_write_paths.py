"""appfunc: a table whose CHECK, index or generated column calls a function that the connection has not"""

SETUP = """
    CREATE TABLE tc(a CHECK(f(a)), b); INSERT INTO tc VALUES(1, 2);
    CREATE TABLE tp(a, b); CREATE INDEX ip ON tp(b) WHERE f(a) > 1; INSERT INTO tp VALUES(1, 2);
    CREATE TABLE tg(a, b AS (f(a)), c); INSERT INTO tg(a, c) VALUES(1, 2);
    CREATE TABLE ts(a, b AS (f(a)) STORED, c); INSERT INTO ts(a, c) VALUES(1, 2);
    CREATE TABLE ti(a, b); CREATE INDEX ii ON ti(f(a)); INSERT INTO ti VALUES(1, 2);
    CREATE TABLE td(a, b DEFAULT (f(7))); INSERT INTO td VALUES(1, 2);
    CREATE TABLE parent(k INTEGER PRIMARY KEY); INSERT INTO parent VALUES(1), (2);
    CREATE TABLE child(c REFERENCES parent ON DELETE CASCADE ON UPDATE SET NULL, d CHECK(f(d)));
    INSERT INTO child VALUES(1, 1), (2, 1);
"""
STATEMENTS = (
    "INSERT INTO tc VALUES(5, 6)",
    "UPDATE tc SET b = 3",
    "UPDATE tc SET a = 3",
    "UPDATE tc SET a = 3 WHERE 0",
    "SELECT * FROM tc",
    "CREATE INDEX j ON tc(a)",
    "CREATE INDEX jj ON tc(f(a))",
    "DELETE FROM tc WHERE a > 99",
    "DELETE FROM tc WHERE a = 1",
    "DELETE FROM tc",
    "SELECT count(*) FROM tc",
    "INSERT INTO tp VALUES(5, 6)",
    "UPDATE tp SET a = 3",
    "DELETE FROM tp WHERE a < 99",
    "CREATE INDEX k ON tp(a)",
    "SELECT * FROM tp",
    "INSERT INTO tg(a, c) VALUES(5, 6)",
    "SELECT a, c FROM tg",
    "SELECT * FROM tg",
    "CREATE INDEX l ON tg(a)",
    "INSERT INTO ts(a, c) VALUES(5, 6)",
    "UPDATE ts SET a = 3",
    "SELECT * FROM ts",
    "DELETE FROM ts WHERE a = 99",
    "DELETE FROM ts WHERE a = 1",
    "DELETE FROM ts",
    "SELECT * FROM ts",
    "INSERT INTO ti VALUES(5, 6)",
    "DELETE FROM ti WHERE a < 99",
    "CREATE INDEX m ON ti(b)",
    "SELECT * FROM ti ORDER BY b",
    "INSERT INTO td(a) VALUES(5)",
    "INSERT INTO td VALUES(5, 6)",
    "UPDATE td SET a = 7 RETURNING b",
    "PRAGMA foreign_keys = ON",
    "DELETE FROM parent WHERE k = 1",
    "UPDATE parent SET k = 7",
    "SELECT * FROM child",
    "PRAGMA foreign_key_check",
    "INSERT INTO child VALUES(7, 1)",
    "SELECT name FROM sqlite_schema ORDER BY name",
)


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_function("f", 1, lambda value: value, deterministic=True)
    db.executescript(SETUP)
    db.close()
    db = sqlite3.connect(path, isolation_level=None)
    for sql in STATEMENTS:
        yield sql, caught(lambda sql=sql: [tuple(row) for row in db.execute(sql)])
    db.create_function("f", 1, lambda value: value, deterministic=True)
    yield [tuple(row) for row in db.execute("PRAGMA integrity_check")]
    for sql in STATEMENTS[:5]:
        yield sql, caught(lambda sql=sql: [tuple(row) for row in db.execute(sql)])
