"""A CREATE TRIGGER in a script ends at its END."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.executescript("CREATE TABLE t(a); CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END; SELECT 3;")
    yield db.execute("SELECT name FROM sqlite_master ORDER BY 1").fetchall()
