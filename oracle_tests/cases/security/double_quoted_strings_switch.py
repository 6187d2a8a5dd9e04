"""c3ref SQLITE_DBCONFIG_DQS_DML: with it off, what is quoted twice and no column is an error in queries and changes"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a DEFAULT 'x')")
    db.execute('CREATE VIEW v AS SELECT "text" AS s FROM t')
    for on in (True, False):
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DQS_DML, on)
        for sql in (
            'INSERT INTO t VALUES ("value")',
            'SELECT "nope" FROM t LIMIT 1',
            'SELECT "a" FROM t LIMIT 1',
            'UPDATE t SET a = "new" WHERE a = "value"',
            'DELETE FROM t WHERE a = "none"',
            "SELECT s FROM v LIMIT 1",
            'SELECT 1 ORDER BY "x"',
            'SELECT count(*) FROM t WHERE "a" IN ("new")',
        ):
            yield on, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
