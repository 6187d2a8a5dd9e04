"""lang_select "ORDER BY": a parameter that is a number is no column number: it is the same for all rows."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(a, b)")
    db.execute("INSERT INTO t VALUES (1, 9), (2, 8), (3, 9)")
    yield db.execute("SELECT a, b FROM t ORDER BY ?, a DESC", (2,)).fetchall()
    yield db.execute("SELECT count(*) FROM t GROUP BY ?", (2,)).fetchall()
    yield db.execute("SELECT b + ? AS x, count(*) FROM t GROUP BY x ORDER BY x", (1,)).fetchall()
    yield db.execute("SELECT b + ?1, sum(a) FROM t GROUP BY b + ?1 ORDER BY b + ?1 DESC", (5,)).fetchall()
    yield db.execute("SELECT a FROM t ORDER BY a LIMIT ? OFFSET ?", (1, 1)).fetchall()
    yield db.execute("SELECT a FROM t ORDER BY a LIMIT ?", (-1,)).fetchall()
    yield caught(db.execute, "SELECT a FROM t LIMIT ?", ("x",))
    yield db.execute("SELECT a FROM t ORDER BY a LIMIT ?", ("2",)).fetchall()
