"""lang_transaction: ROLLBACK while a query runs; COMMIT beside a reader"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)

    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1), (2), (3)")
    db.execute("BEGIN")
    rows = db.execute("SELECT a FROM t")
    yield next(rows)
    db.execute("UPDATE t SET a = a + 10")
    yield caught(lambda: db.execute("COMMIT").fetchall()), db.in_transaction
    yield len(list(rows))
    rows = db.execute("SELECT a FROM t")
    yield next(rows)
    db.execute("BEGIN")
    db.execute("CREATE TABLE u(b)")
    yield caught(lambda: db.execute("ROLLBACK").fetchall()), db.in_transaction
    del rows
    yield db.execute("SELECT a FROM t").fetchall()
