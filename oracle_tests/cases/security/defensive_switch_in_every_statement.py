"""c3ref SQLITE_DBCONFIG_DEFENSIVE: sqlite_schema, schema_version and the journal are out of reach, the rest is not"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for sql in (
        "PRAGMA writable_schema = ON",
        "PRAGMA writable_schema",
        "CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT)",
        "UPDATE sqlite_schema SET sql = 'x'",
        "DELETE FROM sqlite_schema",
        "INSERT INTO t DEFAULT VALUES",
        "UPDATE sqlite_sequence SET seq = 50",
        "INSERT INTO t DEFAULT VALUES RETURNING a",
        "ANALYZE",
        "DELETE FROM sqlite_stat1",
        "PRAGMA schema_version = 7",
        "PRAGMA schema_version",
        "PRAGMA journal_mode = OFF",
        "PRAGMA user_version = 7",
        "PRAGMA user_version",
        "VACUUM",
        "ALTER TABLE t RENAME TO u",
        "SELECT name FROM sqlite_schema ORDER BY name",
        "PRAGMA writable_schema = RESET",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)
    yield caught(lambda: db.execute("PRAGMA writable_schema = ON").fetchall())
    yield db.execute("PRAGMA writable_schema").fetchall()
