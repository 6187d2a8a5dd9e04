"""Row: names, indexes, equality, length; functions as factories; text_factory."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    row = db.execute("SELECT 1 AS a, 'x' AS B, NULL AS a").fetchone()
    yield tuple(row), row[0], row["a"], row["b"], row["B"], row[-1], row[0:2], len(row), row.keys()
    yield caught(lambda: row["nope"]), caught(lambda: row[9]), "x" in row, list(row)
    same = db.execute("SELECT 1 AS a, 'x' AS B, NULL AS a").fetchone()
    other = db.execute("SELECT 1 AS z, 'x' AS B, NULL AS a").fetchone()
    yield row == same, row == other, row != other, hash(row) == hash(same)
    db.row_factory = lambda cursor, values: {column[0]: value for column, value in zip(cursor.description, values)}
    yield db.execute("SELECT 1 AS p, 2 AS q").fetchall()
    db.row_factory = None
    cursor = db.cursor()
    cursor.row_factory = lambda _cursor, values: list(values)
    yield cursor.execute("SELECT 1, 2").fetchone()
    db.text_factory = bytes
    yield db.execute("SELECT 'é', 1").fetchone()
    db.text_factory = lambda raw: raw.decode("latin-1")
    yield db.execute("SELECT 'é'").fetchone()
    db.text_factory = str
    yield caught(lambda: db.execute("SELECT CAST(x'ff' AS TEXT) AS t").fetchone())
