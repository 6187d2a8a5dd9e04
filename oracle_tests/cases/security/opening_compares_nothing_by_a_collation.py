"""security: a collation of the program is asked when rows are compared, not when a file that names it is opened"""


def opened(sqlite3, path, compared):
    db = sqlite3.connect(path, isolation_level=None)

    def compare(a, b):
        compared.append((a, b))
        return (a > b) - (a < b)

    db.create_collation("spy", compare)
    return db


def reference_case(sqlite3, path):
    compared = []
    db = opened(sqlite3, path, compared)
    db.execute("CREATE TABLE t(a TEXT COLLATE spy PRIMARY KEY, b) WITHOUT ROWID")
    db.execute("CREATE INDEX i ON t(b COLLATE spy)")
    db.execute("CREATE VIEW v AS SELECT a FROM t ORDER BY a")
    db.execute("INSERT INTO t VALUES ('x', 'p'), ('y', 'q'), ('z', 'r')")
    db.close()
    compared.clear()
    db = opened(sqlite3, path, compared)
    for sql in (
        "SELECT name FROM sqlite_schema",
        "PRAGMA table_info(t)",
        "PRAGMA index_xinfo(i)",
        "PRAGMA application_id = 4",
        "CREATE TABLE other(a COLLATE spy)",
        "INSERT INTO other VALUES ('m')",
        "SELECT count(*) FROM t",
        "SELECT a FROM t WHERE a > 'x'",
        "SELECT b FROM t WHERE b = 'q'",
    ):
        rows = db.execute(sql).fetchall()
        yield sql, rows, bool(compared)
        compared.clear()
    db.close()
    db = sqlite3.connect(path, isolation_level=None)
    for sql in ("SELECT count(*) FROM other", "PRAGMA table_info(t)", "SELECT a FROM t WHERE a > 'x'", "DROP TABLE t"):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.close()
