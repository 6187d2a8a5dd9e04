"""Question marks and numbers: counts, types, errors."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    yield db.execute("SELECT ?, ?, ?, ?, ?", (1, 2.5, "x", b"y", None)).fetchone()
    yield db.execute("SELECT ?1, ?2, ?1", (1, 2)).fetchone()
    yield db.execute("SELECT typeof(?), typeof(?)", (True, bytearray(b"a"))).fetchone()
    yield db.execute("SELECT ?", [memoryview(b"abc")]).fetchone()
    yield caught(db.execute, "SELECT ?, ?", (1,))
    yield caught(db.execute, "SELECT ?", (1, 2))
    yield caught(db.execute, "SELECT ?", (2**63,))
    yield caught(db.execute, "SELECT ?", (object,))
    yield caught(db.execute, "SELECT ?")
    yield caught(db.execute, "SELECT 1", 5)
    yield db.execute("SELECT ?", (-(2**63),)).fetchone()
    yield caught(db.execute, "SELECT ?", ({},)) [:30]
    yield db.execute("SELECT ? IS NULL", (float("nan"),)).fetchone()
    yield db.execute("SELECT ?", (float("inf"),)).fetchone()
