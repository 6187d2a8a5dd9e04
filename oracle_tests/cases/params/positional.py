"""lang_expr "Parameters": `?` takes the number after the largest so far; ?NNN may leave holes."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    yield db.execute("SELECT ?, ?, ?", (1, 2, 3)).fetchall()
    yield db.execute("SELECT ?2, ?1", (1, 2)).fetchall()
    yield db.execute("SELECT ?2, ?", (1, 2, 3)).fetchall()
    yield db.execute("SELECT ?, ?1, ?", (1, 2)).fetchall()
    yield db.execute("SELECT ?3", (1, 2, 3)).fetchall()
    yield db.execute("SELECT ?1 + ?1 * ?2", (3, 4)).fetchall()
    yield caught(db.execute, "SELECT ?3", (1,))
    yield caught(db.execute, "SELECT ?, ?", (1, 2, 3))
    yield caught(db.execute, "SELECT ?", ())
    yield db.execute("SELECT ?5 IS NULL, ?4", (1, 2, 3, 4, None)).fetchall()
