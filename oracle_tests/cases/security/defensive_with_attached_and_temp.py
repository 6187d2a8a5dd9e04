"""c3ref SQLITE_DBCONFIG_DEFENSIVE: the switch is the connection's, so it is about temp and attached databases too"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("ATTACH ':memory:' AS m")
    db.execute("CREATE TABLE m.t(a)")
    db.execute("CREATE TEMP TABLE p(a)")
    db.execute("PRAGMA writable_schema = ON")
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    yield db.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
    for sql in (
        "UPDATE m.sqlite_schema SET sql = sql",
        "UPDATE temp.sqlite_schema SET sql = sql",
        "UPDATE sqlite_temp_schema SET sql = sql",
        "DELETE FROM sqlite_temp_master",
        "PRAGMA m.journal_mode = OFF",
        "PRAGMA m.schema_version = 9",
        "PRAGMA m.schema_version",
        "ATTACH ':memory:' AS n",
        "CREATE TABLE n.q(a)",
        "INSERT INTO n.sqlite_schema SELECT * FROM m.sqlite_schema",
        "DETACH n",
        "ALTER TABLE m.t RENAME TO tt",
        "ALTER TABLE p ADD COLUMN b",
        "SELECT sql FROM m.sqlite_schema UNION ALL SELECT sql FROM sqlite_temp_schema",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    second = sqlite3.connect(path, isolation_level=None)
    yield second.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
