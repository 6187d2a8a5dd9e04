"""isolation_level "" opens a transaction before a change, and commit or rollback ends it."""


def case(sqlite3, path):
    db, other = sqlite3.connect(path), sqlite3.connect(path)
    yield db.isolation_level, db.in_transaction
    db.execute("CREATE TABLE t(a)")
    yield db.in_transaction
    db.execute("INSERT INTO t VALUES (1)")
    yield db.in_transaction, other.execute("SELECT count(*) FROM t").fetchone()
    db.commit()
    yield db.in_transaction, other.execute("SELECT count(*) FROM t").fetchone()
    db.execute("INSERT INTO t VALUES (2)")
    db.rollback()
    yield db.execute("SELECT a FROM t").fetchall(), db.in_transaction
    db.execute("UPDATE t SET a = 5")
    db.execute("CREATE TABLE u(b)")
    yield db.in_transaction
    db.rollback()
    yield db.execute("SELECT name FROM sqlite_master").fetchall(), db.execute("SELECT a FROM t").fetchall()
    db.commit()
    db.rollback()
    db.execute("BEGIN")
    yield db.in_transaction
    db.commit()
    db.execute("SELECT 1")
    yield db.in_transaction
