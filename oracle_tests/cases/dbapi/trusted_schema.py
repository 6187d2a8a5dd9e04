"""PRAGMA trusted_schema: functions of unknown harm in views, triggers, CHECKs, defaults, generated columns, indexes."""

SCHEMA = (
    "CREATE TABLE t(a, b)",
    "CREATE VIEW v AS SELECT f(a) FROM t",
    "CREATE VIEW harmless AS SELECT abs(a), upper(b) FROM t",
    "CREATE TEMP VIEW own AS SELECT f(1)",
    "CREATE TABLE checked(a CHECK(f(a)))",
    "CREATE TABLE defaulted(a DEFAULT (f(1)))",
    "CREATE TABLE generated(a, b AS (f(a)))",
    "CREATE TEMP TABLE free(a CHECK(f(a)))",
    "CREATE TABLE indexed(a, b)",
    "CREATE INDEX i1 ON indexed(f(a))",
    "CREATE TABLE partial(a, b)",
    "CREATE INDEX i2 ON partial(a) WHERE f(b)",
    "CREATE TABLE watched(a)",
    "CREATE TRIGGER g AFTER INSERT ON watched BEGIN SELECT f(2); END",
    "CREATE TEMP TRIGGER h AFTER DELETE ON watched BEGIN SELECT f(2); END",
    "INSERT INTO watched VALUES (0)",
)
USES = (
    "SELECT f(1)",
    "SELECT * FROM v",
    "SELECT * FROM harmless",
    "SELECT * FROM own",
    "INSERT INTO checked VALUES (1)",
    "INSERT INTO defaulted DEFAULT VALUES",
    "INSERT INTO generated(a) VALUES (1)",
    "INSERT INTO free VALUES (1)",
    "INSERT INTO indexed VALUES (1, 1)",
    "SELECT * FROM indexed WHERE f(a) = 7",
    "INSERT INTO partial VALUES (1, 1)",
    "SELECT * FROM partial WHERE b",
    "INSERT INTO watched VALUES (1)",
    "DELETE FROM watched",
    "CREATE INDEX i3 ON partial(f(b))",
    "CREATE VIEW later AS SELECT f(1)",
    "SELECT * FROM later",
)


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_function("f", -1, lambda *values: 7, deterministic=True)
    for sql in SCHEMA:
        db.execute(sql)
    for switch in ("OFF", "ON", "OFF"):
        db.execute(f"PRAGMA trusted_schema = {switch}")
        yield db.execute("PRAGMA trusted_schema").fetchone()
        for sql in USES:
            yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        db.execute("DROP VIEW IF EXISTS later")
        db.execute("DROP INDEX IF EXISTS i3")
