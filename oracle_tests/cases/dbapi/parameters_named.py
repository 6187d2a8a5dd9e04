"""Names from a mapping."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    yield db.execute("SELECT :a, :b, :a", {"a": 1, "b": "x"}).fetchone()
    yield db.execute("SELECT @a, $b", {"a": 1, "b": 2}).fetchone()
    yield db.execute("SELECT :a", {"a": 1, "unused": 2}).fetchone()
    yield caught(db.execute, "SELECT :a", {"b": 1})

    class Missing(dict):
        def __missing__(self, key):
            return "made " + key

    yield db.execute("SELECT :q", Missing()).fetchone()
    yield caught(db.execute, "SELECT :a", {"a": object()})[:45]
