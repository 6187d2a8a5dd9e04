"""lang_attach: an attached file whose schema and rows another connection changes as its main database"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path + ".second", isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    one.execute("ATTACH ? AS x", (path + ".second",))
    for who, sql in (
        (1, "CREATE TABLE t(a)"),
        (0, "INSERT INTO t VALUES (1)"),
        (0, "CREATE TABLE main.own(b)"),
        (1, "ALTER TABLE t ADD c DEFAULT 'c'"),
        (0, "SELECT * FROM x.t"),
        (0, "BEGIN"),
        (0, "INSERT INTO x.t VALUES (2, 'd')"),
        (0, "INSERT INTO own VALUES (5)"),
        (1, "INSERT INTO t VALUES (9, 9)"),
        (1, "SELECT * FROM t"),
        (0, "COMMIT"),
        (1, "SELECT * FROM t"),
        (1, "DROP TABLE t"),
        (0, "SELECT * FROM t"),
        (0, "SELECT * FROM own"),
        (0, "DETACH x"),
        (1, "CREATE TABLE t(z)"),
        (0, "SELECT * FROM t"),
    ):
        yield who, sql, caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
