"""A call of constants is made once a statement, but in a trigger whenever its turn comes; a list of IN, once a run."""

BODIES = (
    "INSERT INTO log VALUES (f(1), new.a)",
    "INSERT INTO log SELECT f(1), new.a",
    "UPDATE log SET y = f(2), x = f(1) WHERE x > 1",
    "DELETE FROM log WHERE x = f(3) OR y = f(4)",
    "SELECT f(1), y FROM log WHERE x > f(0) ORDER BY f(2)",
    "SELECT x IN (f(1), f(2), f(3)) FROM log",
    "SELECT max(f(1)), CASE WHEN x = f(2) THEN f(3) ELSE f(4) END FROM log",
    "SELECT (SELECT f(1) FROM log) FROM log LIMIT f(2)",
    "SELECT upper(f(1)) FROM log WHERE f(2)",
)


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    calls = []
    db.create_function("f", 1, lambda value: calls.append(value) or value, deterministic=True)
    for body in BODIES:
        db.executescript("DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS log; CREATE TABLE t(a); CREATE TABLE log(x, y)")
        db.executescript("INSERT INTO log VALUES (1, 2), (2, 1), (3, 3)")
        db.execute(f"CREATE TRIGGER tr AFTER INSERT ON t WHEN f(9) BEGIN {body}; END")
        calls.clear()
        db.execute("INSERT INTO t VALUES (1), (f(7)), (f(7))")
        yield body, list(calls), db.execute("SELECT * FROM log").fetchall()
        calls.clear()
        db.executemany("INSERT INTO t VALUES (?)", [(5,), (6,)])
        yield list(calls)
    db.executescript(
        "CREATE TABLE p(a PRIMARY KEY); CREATE TABLE c(a DEFAULT (f(3)) REFERENCES p ON DELETE SET DEFAULT)"
    )
    db.executescript("PRAGMA foreign_keys = ON; INSERT INTO p VALUES (1), (2), (3); INSERT INTO c VALUES (1), (2), (1)")
    calls.clear()
    db.execute("DELETE FROM p WHERE a < f(3)")
    yield calls, db.execute("SELECT * FROM c").fetchall()
