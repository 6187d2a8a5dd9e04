"""execute takes one statement."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    yield caught(db.execute, "SELECT 1; SELECT 2")
    yield db.execute("SELECT 1;").fetchall()
    yield db.execute("SELECT 1; -- a comment").fetchall()
    yield db.execute("").fetchall(), db.execute("-- nothing").fetchall()
    yield caught(db.execute, "SELECT 'a\0b'")
    yield caught(db.execute, None)[:16]
    yield caught(db.execute)[:16]
