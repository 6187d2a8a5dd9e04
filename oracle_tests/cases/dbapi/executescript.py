"""Several statements; an open transaction is committed first; errors stop."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    cursor = db.cursor()
    script = "CREATE TABLE t(a); INSERT INTO t VALUES (1); INSERT INTO t VALUES (';'); -- end"
    yield cursor.executescript(script) is cursor
    yield db.execute("SELECT a FROM t").fetchall(), db.in_transaction
    db.execute("INSERT INTO t VALUES (3)")
    cursor.executescript("SELECT 1;")
    yield db.in_transaction
    db.rollback()
    yield db.execute("SELECT count(*) FROM t").fetchone()
    yield caught(cursor.executescript, "INSERT INTO t VALUES (4); NONSENSE; INSERT INTO t VALUES (5);")
    yield db.execute("SELECT a FROM t").fetchall()
    cursor.executescript("")
    cursor.executescript("/* only */ -- comments")
    yield db.execute("SELECT name FROM sqlite_master ORDER BY 1").fetchall()
    yield caught(cursor.executescript, 5)
