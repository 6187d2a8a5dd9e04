"""lockingv3, lang_attach: a statement that locks one file to write and is refused another lets go of the first one"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    three = sqlite3.connect(path + ".second", isolation_level=None)
    for db in (one, two, three):
        db.execute("PRAGMA busy_timeout = 0")
    one.execute("CREATE TABLE t(a)")
    one.execute("INSERT INTO t VALUES (1)")
    two.execute("ATTACH ? AS x", (path + ".second",))
    two.execute("CREATE TABLE x.u(a)")
    two.execute("CREATE TEMP TRIGGER r AFTER INSERT ON x.u WHEN new.a = 7 BEGIN INSERT INTO main.t VALUES (8); END")
    two.execute("SELECT * FROM t").fetchall()
    insert, update = "INSERT INTO x.u SELECT a FROM main.t", "UPDATE x.u SET a = (SELECT max(a) FROM main.t)"
    for who, sql in (
        (0, "BEGIN EXCLUSIVE"),
        (1, insert),
        (2, "INSERT INTO u VALUES (2)"),
        (1, update),
        (2, "INSERT INTO u VALUES (3)"),
        (1, "INSERT INTO x.u VALUES (7)"),  # whose trigger writes to main
        (2, "INSERT INTO u VALUES (4)"),
        (1, "CREATE TABLE x.v AS SELECT * FROM main.t"),
        (2, "INSERT INTO u VALUES (5)"),
        (1, "BEGIN"),
        (1, insert),
        (2, "INSERT INTO u VALUES (6)"),  # inside a transaction the lock stays
        (0, "ROLLBACK"),
        (1, insert),
        (1, "COMMIT"),
        (2, "INSERT INTO u VALUES (6)"),
        (1, "INSERT INTO x.u VALUES (7)"),
        (1, "SELECT a FROM x.u"),
        (0, "SELECT a FROM t"),
    ):
        yield who, sql, caught(lambda db=(one, two, three)[who], sql=sql: db.execute(sql).fetchall())
    two.execute("CREATE TEMP TABLE own AS SELECT 1 AS value UNION ALL SELECT 2")
    one.execute("BEGIN EXCLUSIVE")
    rows = two.execute("SELECT value FROM own")  # while it runs, what the refused statement has read stays read
    for who, sql in ((1, insert), (2, "INSERT INTO u VALUES (9)"), (2, "BEGIN IMMEDIATE"), (2, "ROLLBACK")):
        yield who, sql, caught(lambda db=(one, two, three)[who], sql=sql: db.execute(sql).fetchall())
    yield rows.fetchall()
    yield caught(lambda: three.execute("INSERT INTO u VALUES (9)").fetchall())
