"""c3ref set_authorizer: an answer that is none of the three is an error of the statement"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    for answer in (0, 1, 2, 3, -1):
        db.set_authorizer(lambda *about, answer=answer: answer)
        for sql in ("SELECT a FROM t", "INSERT INTO t VALUES (1)", "SELECT 1"):
            yield answer, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.set_authorizer(None)
    yield db.execute("SELECT count(*) FROM t").fetchall()
