"""`with connection`: commit on success, rollback on an exception; the connection stays open."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(a UNIQUE)")
    with db:
        db.execute("INSERT INTO t VALUES (1)")
    yield db.in_transaction, db.execute("SELECT a FROM t").fetchall()

    def fail():
        with db:
            db.execute("INSERT INTO t VALUES (2)")
            db.execute("INSERT INTO t VALUES (1)")

    yield caught(fail)
    yield db.in_transaction, db.execute("SELECT a FROM t").fetchall()

    def fail_otherwise():
        with db as same:
            same.execute("INSERT INTO t VALUES (3)")
            raise KeyError("mine")

    yield caught(fail_otherwise)
    yield db.execute("SELECT a FROM t").fetchall()
