"""c3ref SQLITE_DBCONFIG: triggers and views switched off, keys by switch, trusted_schema by switch"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    for sql in (
        "CREATE TABLE t(a)",
        "CREATE TABLE log(m)",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END",
        "CREATE TEMP TRIGGER tg AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('temp'); END",
        "CREATE VIEW v AS SELECT a FROM t",
        "CREATE TEMP VIEW tv AS SELECT a FROM t",
        "CREATE TABLE c(r REFERENCES p(a))",
    ):
        db.execute(sql)
    statements = (
        "INSERT INTO t VALUES (1)",
        "SELECT * FROM log",
        "SELECT * FROM v",
        "SELECT * FROM tv",
        "INSERT INTO c VALUES (1)",
        "PRAGMA foreign_keys",
        "PRAGMA trusted_schema",
    )
    for name in ("ENABLE_TRIGGER", "ENABLE_VIEW", "ENABLE_FKEY", "TRUSTED_SCHEMA"):
        switch = getattr(sqlite3, "SQLITE_DBCONFIG_" + name)
        before = db.getconfig(switch)
        db.setconfig(switch, not before)
        yield name, before, db.getconfig(switch)
        for sql in statements:
            yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        db.setconfig(switch, before)
