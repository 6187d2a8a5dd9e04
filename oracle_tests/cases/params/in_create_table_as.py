"""lang_createtable "CREATE TABLE ... AS SELECT Statements": the SELECT may have parameters; a view's may not."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE u AS SELECT ? AS a, ? AS b", (1, "x"))
    yield db.execute("SELECT a, typeof(a), b FROM u").fetchall()
    yield db.execute("SELECT sql FROM sqlite_schema").fetchall()
    yield caught(db.execute, "CREATE VIEW v AS SELECT ?")
    yield caught(db.execute, "CREATE INDEX i ON u(a) WHERE a > ?")
    db.execute("INSERT INTO u SELECT ?, b FROM u WHERE a = ?", (2, 1))
    db.execute("UPDATE u SET b = ? WHERE a = ?", (b"z", 2))
    yield db.execute("DELETE FROM u WHERE a = ? RETURNING a, ?", (1, "gone")).fetchall()
    yield db.execute("SELECT a, b FROM u").fetchall()
