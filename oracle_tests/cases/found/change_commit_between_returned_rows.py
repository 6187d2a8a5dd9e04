"""lang_transaction: a statement with RETURNING writes until its rows are fetched: nobody commits between them"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1), (2), (3)")

    def run(sql):
        return db.execute(sql).fetchall()

    for begin in ("BEGIN", "SAVEPOINT s", "SELECT 1"):
        yield caught(run, begin)
        rows = db.execute("UPDATE t SET a = a + 1 RETURNING a")
        yield rows.fetchone()
        for sql in (
            "COMMIT",
            "RELEASE s",
            "SAVEPOINT x",
            "INSERT INTO t VALUES (9)",
            "SELECT count(*) FROM t",
            "DROP TABLE t",
            "VACUUM",
            "ROLLBACK TO s",
        ):
            yield begin, sql, caught(run, sql)
        yield rows.fetchall()
        yield caught(run, "COMMIT")
        yield caught(run, "BEGIN")
        rows = db.execute("DELETE FROM t WHERE a < 100 RETURNING a")
        yield rows.fetchone(), caught(run, "COMMIT"), caught(run, "ROLLBACK"), rows.fetchall()
        yield run("SELECT * FROM t")
