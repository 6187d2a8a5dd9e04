"""datatype3 §7: a collation that the connection lacks fails what compares by it, not what merely reads"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_collation("back", lambda a, b: (a < b) - (a > b))
    for sql in (
        "CREATE TABLE t(a TEXT COLLATE back, b)",
        "CREATE TABLE u(a TEXT COLLATE back UNIQUE, b)",
        "INSERT INTO t VALUES ('x', 1), ('y', 2)",
        "INSERT INTO u VALUES ('x', 1), ('y', 2)",
        "SELECT a FROM t ORDER BY a",
        "SELECT a FROM u WHERE a > 'x'",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.close()
    db = sqlite3.connect(path, isolation_level=None)
    for sql in (
        "SELECT a FROM t",
        "SELECT b FROM t WHERE b = 2",
        "SELECT a FROM t WHERE a = 'x'",
        "SELECT a FROM t WHERE a = 'x' COLLATE BINARY",
        "SELECT a FROM t ORDER BY a",
        "SELECT max(a) FROM t",
        "INSERT INTO t VALUES ('z', 3)",
        "INSERT INTO u VALUES ('z', 3)",
        "ALTER TABLE t ADD c",
        "CREATE INDEX i ON t(b)",
        "CREATE INDEX j ON t(a)",
        "DELETE FROM t WHERE b = 1",
        "SELECT count(*) FROM t",
        "DROP TABLE u",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
