"""isolation_level None: autocommit, transactions by SQL only."""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    other = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1)")
    yield db.in_transaction, other.execute("SELECT a FROM t").fetchall()
    db.execute("BEGIN")
    db.execute("INSERT INTO t VALUES (2)")
    yield db.in_transaction, other.execute("SELECT a FROM t").fetchall()
    db.execute("ROLLBACK")
    yield db.execute("SELECT a FROM t").fetchall()
    db.isolation_level = "IMMEDIATE"
    db.execute("INSERT INTO t VALUES (3)")
    yield db.in_transaction
    yield caught(lambda: setattr(db, "isolation_level", "NONSENSE"))
    db.isolation_level = None
    yield db.in_transaction, other.execute("SELECT a FROM t").fetchall()
