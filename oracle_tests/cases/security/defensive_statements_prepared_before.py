"""c3ref SQLITE_DBCONFIG_DEFENSIVE: turned on and off between runs of the same statements, inside a transaction too"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    db.execute("PRAGMA writable_schema = ON")
    statements = (
        "UPDATE sqlite_schema SET sql = sql WHERE name = 't'",
        "PRAGMA schema_version = 44",
        "PRAGMA schema_version",
        "INSERT INTO t VALUES (1)",
    )
    for begun in (False, True):
        if begun:
            db.execute("BEGIN")
        for defensive in (False, True, False):
            db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, defensive)
            for sql in statements:
                yield begun, defensive, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.execute("ROLLBACK")
    yield db.execute("SELECT count(*) FROM t").fetchall()
