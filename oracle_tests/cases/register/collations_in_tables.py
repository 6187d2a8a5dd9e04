"""datatype3: collations of the program in tables and indexes; a table whose collation is missing"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE plain(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    db.create_collation("rev", lambda x, y: (x < y) - (x > y))
    for sql in (
        "CREATE TABLE t(a TEXT COLLATE rev, b UNIQUE)",
        "INSERT INTO t VALUES ('a', 1), ('c', 2), ('b', 3)",
        "SELECT a FROM t ORDER BY a",
        "SELECT a FROM t WHERE a > 'b'",
        "SELECT max(a), min(a) FROM t",
        "SELECT a FROM t ORDER BY a COLLATE nocase",
        "SELECT 'x' < 'y' COLLATE rev",
        "SELECT a FROM t GROUP BY a",
        "REINDEX rev",
        "PRAGMA integrity_check",
    ):
        yield sql, caught(run, sql)
    db.create_collation("rev", None)
    for sql in ("SELECT a FROM t", "SELECT a FROM t ORDER BY a", "SELECT b FROM t WHERE b = 2", "DROP TABLE t"):
        yield sql, caught(run, sql)
