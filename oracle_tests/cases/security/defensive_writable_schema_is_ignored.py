"""c3ref SQLITE_DBCONFIG_DEFENSIVE: PRAGMA writable_schema=ON is taken and does nothing, also when it was on before"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    for before in ("OFF", "ON"):
        db.execute(f"PRAGMA writable_schema = {before}")
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        for sql in (
            "PRAGMA writable_schema",
            "PRAGMA writable_schema = ON",
            "PRAGMA writable_schema = 1",
            "PRAGMA writable_schema",
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE t(a, b)' WHERE name = 't'",
            "UPDATE sqlite_master SET sql = sql WHERE 0",
            "INSERT INTO sqlite_schema VALUES ('table', 'u', 'u', 0, 'CREATE TABLE u(a)')",
            "DELETE FROM sqlite_schema WHERE name = 't'",
            "CREATE TABLE sqlite_new(a)",
            "DROP TABLE sqlite_schema",
            "CREATE TRIGGER g AFTER INSERT ON sqlite_schema BEGIN SELECT 1; END",
            "SELECT name, sql FROM sqlite_schema",
        ):
            yield before, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)
        yield caught(lambda: db.execute("PRAGMA writable_schema").fetchall())
        yield caught(lambda: db.execute("UPDATE sqlite_schema SET sql = sql WHERE name = 't'").fetchall())
