"""changes() is about the last of the executions, total_changes() and rowcount about all."""

COUNTERS = "SELECT changes(), total_changes(), last_insert_rowid()"
SETUP = """
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE u(b UNIQUE, c);
INSERT INTO t VALUES (1, 1, 1), (2, 2, 2), (3, 3, 3);
INSERT INTO u VALUES (1, 1), (2, 2), (3, 3);
CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID;
CREATE TABLE g(a);
CREATE TRIGGER g_t AFTER INSERT ON g BEGIN UPDATE t SET c = c + 1; END;
CREATE VIEW v AS SELECT b, c FROM t;
CREATE TRIGGER v_t INSTEAD OF INSERT ON v BEGIN UPDATE t SET c = NEW.c; END;
"""
MANY = [(number, number % 7) for number in range(10, 300)]
CASES = [
    ("INSERT INTO t(b, c) VALUES (?, ?)", MANY),
    ("INSERT INTO t(b, c) VALUES (?, ?)", MANY[:1]),
    ("INSERT INTO t(b, c) VALUES (?, ?)", []),
    ("INSERT OR IGNORE INTO u VALUES (?, ?)", [(7, 1), (1, 1)]),
    ("INSERT OR IGNORE INTO u VALUES (?, ?)", [(1, 1), (7, 1)]),
    ("REPLACE INTO u VALUES (?, ?)", [(1, 1), (2, 1)]),
    ("INSERT INTO u VALUES (?, ?)", [(7, 1), (1, 2), (8, 1)]),
    ("INSERT INTO u VALUES (?, ?) ON CONFLICT(b) DO NOTHING", [*MANY, (1, 1)]),
    ("INSERT INTO u VALUES (?, ?) ON CONFLICT(b) DO UPDATE SET c = c + 1", [*MANY, (1, 1)]),
    ("INSERT INTO u VALUES (?, ?) ON CONFLICT(b) DO UPDATE SET c = c + 1 WHERE c < 3", [*MANY, (1, 1)]),
    ("INSERT INTO u VALUES (?, ?) ON CONFLICT(b) DO UPDATE SET c = c + 1 WHERE c < 3", [*MANY, (3, 1)]),
    ("INSERT INTO u VALUES (?, ?) ON CONFLICT(b) DO UPDATE SET c = c + 1 WHERE c < 3", [(1, 1), (3, 1)]),
    ("UPDATE t SET c = ? WHERE a = ?", [(7, 1), (7, 99)]),
    ("UPDATE t SET c = ? WHERE a = ?", [(7, 99), (7, 1)] * 20),
    ("UPDATE t SET c = ? WHERE a > ?", [(7, 0), (7, 1)]),
    ("DELETE FROM t WHERE b = ? OR a = ?", [(1, 2), (3, 9)]),
    ("DELETE FROM t WHERE a = ? AND b < ?", [(1, 9), (1, 9)]),
    ("INSERT INTO t(b, c) SELECT ?, ? UNION SELECT 77, 78", [(1, 1), (2, 2)]),
    ("INSERT INTO g SELECT ? WHERE ?", [(1, 1), (2, 0)]),
    ("INSERT INTO g VALUES (? + ?)", MANY),
    ("INSERT INTO v VALUES (?, ?)", MANY[:3]),
    ("INSERT INTO w VALUES (?, ?)", MANY),
]


def case(sqlite3, path):
    for way in ("begun by executemany", "in a transaction", "each by itself"):
        for sql, rows in CASES:
            db = sqlite3.connect(":memory:", isolation_level=None if way == "each by itself" else "")
            db.executescript(SETUP)
            if way == "in a transaction":
                db.execute("BEGIN")
            yield way, sql, caught(lambda db=db, sql=sql, rows=rows: db.executemany(sql, rows).rowcount)
            yield db.execute(COUNTERS).fetchall()

    def rows_that_end_in_an_error():
        yield from MANY
        raise ValueError("no more")

    db = sqlite3.connect(path)
    db.executescript(SETUP)
    yield caught(db.executemany, "INSERT INTO t(b, c) VALUES (?, ?)", rows_that_end_in_an_error())
    yield db.execute(COUNTERS).fetchall()
