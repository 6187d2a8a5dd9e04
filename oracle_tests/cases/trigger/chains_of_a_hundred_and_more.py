"""Triggers and keys of 100 tables, each of which sets off the next one's: what is done, and how deep they may go."""

N_TABLES = 100
TABLES = [f"CREATE TABLE t{n}(a)" for n in range(N_TABLES + 1)]
CHAIN = [
    f"CREATE TRIGGER r{n} AFTER INSERT ON t{n} BEGIN INSERT INTO t{n + 1} VALUES (new.a + 1); END"
    for n in range(N_TABLES)
]
RING = [
    f"""CREATE TRIGGER r{n} AFTER INSERT ON t{n} WHEN new.a < 130 BEGIN
        INSERT INTO t{(n + 1) % N_TABLES} VALUES (new.a + 1); UPDATE t{(n + 7) % N_TABLES} SET a = a + 1 WHERE a = 5;
    END"""
    for n in range(N_TABLES)
] + [
    f"CREATE TRIGGER u{n} AFTER UPDATE ON t{n} BEGIN DELETE FROM t{(n + 3) % N_TABLES} WHERE a = new.a; END"
    for n in range(N_TABLES)
]
KEYS = [
    f"""CREATE TABLE t{n}(a INTEGER PRIMARY KEY,
        b REFERENCES t{n - 1} ON DELETE {"CASCADE" if n % 2 or n < 95 else "SET NULL"} ON UPDATE CASCADE)"""
    for n in range(1, N_TABLES + 1)
]
COUNTERS = "SELECT changes(), total_changes(), last_insert_rowid()"


def case(sqlite3, path):
    def run(setup, statements):
        db = sqlite3.connect(":memory:", isolation_level=None)
        db.executescript(";\n".join(["BEGIN", *setup, "COMMIT"]))
        for sql in statements:
            yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
            yield db.execute(COUNTERS).fetchall()

    yield from run(
        TABLES + CHAIN,
        [
            "INSERT INTO t0 VALUES (1)",
            "SELECT a FROM t100",
            "CREATE TRIGGER late AFTER INSERT ON t100 BEGIN INSERT INTO nowhere VALUES (1); END",
            "INSERT INTO t0 VALUES (1)",
            "DROP TRIGGER late",
            "CREATE TRIGGER late AFTER INSERT ON t100 WHEN new.a > 104 BEGIN SELECT raise(ABORT, 'so far'); END",
            "INSERT INTO t0 VALUES (1), (2)",
            "INSERT INTO t0 VALUES (1), (5)",
            "SELECT count(*) FROM t9",
        ],
    )
    yield from run(
        TABLES + RING,
        [
            "INSERT INTO t0 VALUES (1)",
            "SELECT sum(a) FROM t5",
            "PRAGMA recursive_triggers = ON",
            "INSERT INTO t0 VALUES (1)",
            "INSERT INTO t0 VALUES (120), (125)",
            "SELECT count(*), sum(a) FROM t22",
        ],
    )
    yield from run(
        ["CREATE TABLE t0(a INTEGER PRIMARY KEY)", *KEYS],
        [
            "PRAGMA foreign_keys = ON",
            "INSERT INTO t0 VALUES (1), (2)",
            *(f"INSERT INTO t{n} VALUES (1, 1), (2, 2)" for n in range(1, N_TABLES + 1)),
            "DELETE FROM t0 WHERE a = 1",
            "SELECT count(*), sum(b) FROM t80",
            "SELECT count(*), sum(b) FROM t97",
            "UPDATE t1 SET a = 7",
            "SELECT * FROM t2",
            "REPLACE INTO t0 VALUES (2)",
            "SELECT count(*) FROM t3",
        ],
    )

    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(";\n".join(TABLES + CHAIN))
    for limit in (99, 100):
        db.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, limit)
        try:
            db.execute("INSERT INTO t0 VALUES (1)")
            yield limit, "deep enough"
        except sqlite3.OperationalError:  # in other words in SQLite before 3.54
            yield limit, "too deep"
    yield db.execute("SELECT count(*) FROM t100").fetchall()
