"""c3ref SQLITE_DBCONFIG_DEFENSIVE: journal_mode=OFF is refused silently, every other mode is taken"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    db.execute("ATTACH ':memory:' AS m")
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for mode in ("OFF", "off", "0", "PERSIST", "OFF", "MEMORY", "OFF", "WAL", "OFF", "DELETE", "OFF"):
        yield mode, caught(lambda mode=mode: db.execute(f"PRAGMA journal_mode = {mode}").fetchall())
        yield db.execute("PRAGMA journal_mode").fetchall()
    for sql in (
        "PRAGMA main.journal_mode = OFF",
        "PRAGMA m.journal_mode = OFF",
        "PRAGMA m.journal_mode",
        "PRAGMA temp.journal_mode = OFF",
        "BEGIN",
        "INSERT INTO t VALUES (1)",
        "PRAGMA journal_mode = OFF",
        "ROLLBACK",
        "SELECT * FROM t",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)
    yield db.execute("PRAGMA journal_mode = OFF").fetchall()
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    yield db.execute("PRAGMA journal_mode").fetchall()
    yield db.execute("PRAGMA journal_mode = DELETE").fetchall()
