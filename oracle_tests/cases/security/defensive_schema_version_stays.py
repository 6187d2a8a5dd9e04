"""c3ref SQLITE_DBCONFIG_DEFENSIVE: PRAGMA schema_version=N does nothing; reading it, and other fields, work"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    db.execute("ATTACH ':memory:' AS m")
    db.execute("CREATE TABLE m.t(a)")
    for defensive in (True, False, True):
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, defensive)
        for sql in (
            "PRAGMA schema_version = 100",
            "PRAGMA schema_version",
            "PRAGMA main.schema_version = -1",
            "PRAGMA main.schema_version",
            "PRAGMA m.schema_version = 55",
            "PRAGMA m.schema_version",
            "PRAGMA user_version = 3",
            "PRAGMA user_version",
            "PRAGMA application_id = 4",
            "PRAGMA application_id",
            "PRAGMA default_cache_size = 5",
            "CREATE TABLE IF NOT EXISTS u(a)",
            "SELECT count(*) FROM pragma_schema_version",
        ):
            yield defensive, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
