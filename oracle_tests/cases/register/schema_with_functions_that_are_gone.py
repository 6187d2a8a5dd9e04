"""schematab: tables whose CHECK, generated column, index or default calls a function that this connection lacks"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_function("d", -1, lambda *values: 1, deterministic=True)
    for sql in (
        "CREATE TABLE c(a CHECK(d(a)))",
        "CREATE TABLE g(a, b AS (d(a)))",
        "CREATE TABLE s(a, b AS (d(a)) STORED)",
        "CREATE TABLE x(a)",
        "CREATE INDEX xi ON x(d(a))",
        "CREATE TABLE p(a)",
        "CREATE INDEX pi ON p(a) WHERE d(a)",
        "CREATE TABLE df(a DEFAULT (d(1)), b)",
        "CREATE VIEW v AS SELECT d(1)",
    ):
        db.execute(sql)
    db.close()
    db = sqlite3.connect(path, isolation_level=None)
    for sql in (
        "INSERT INTO c VALUES (1)",
        "SELECT * FROM c",
        "INSERT INTO g VALUES (1)",
        "SELECT b FROM g",
        "SELECT a FROM g",
        "INSERT INTO s VALUES (1)",
        "SELECT * FROM s",
        "INSERT INTO x VALUES (1)",
        "SELECT * FROM x",
        "SELECT * FROM x WHERE d(a)",
        "UPDATE x SET a = 1",
        "INSERT INTO p VALUES (1)",
        "SELECT a FROM p WHERE a = 1",
        "INSERT INTO df(b) VALUES (1)",
        "SELECT * FROM v",
        "ALTER TABLE x ADD z",
        "ALTER TABLE c ADD z",
        "ALTER TABLE g ADD z",
        "ALTER TABLE p RENAME TO pp",
        "REINDEX x",
        "PRAGMA integrity_check",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
