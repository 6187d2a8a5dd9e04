"""lang_expr "Parameters": the same name is the same parameter, wherever it stands; the sign belongs to the name."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    yield db.execute("SELECT :a + :a, :b", {"a": 2, "b": "x"}).fetchall()
    yield db.execute("SELECT :a, @a, $a", {"a": 1}).fetchall()
    yield db.execute("SELECT :A, :a", {"a": 1, "A": 2}).fetchall()
    db.execute("CREATE TABLE t(a, b)")
    db.executemany("INSERT INTO t VALUES (:x, :y)", [{"x": 1, "y": 2}, {"x": 3, "y": None}])
    yield db.execute("SELECT a, b FROM t WHERE a = :v OR b = :v ORDER BY a", {"v": 2}).fetchall()
    yield db.execute("SELECT a FROM t WHERE a IN (:p, :q) ORDER BY a", {"p": 1, "q": 3}).fetchall()
    yield db.execute("SELECT (SELECT :z) || :z", {"z": "zz"}).fetchall()
    yield caught(db.execute, "SELECT :a", {})
    yield caught(db.execute, "SELECT :a", {"A": 1})
