"""register_adapter, __conform__, converters by declared type and by column name."""


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Own:
    def __conform__(self, protocol):
        return "conformed"


def case(sqlite3, path):
    sqlite3.register_adapter(Point, lambda point: f"{point.x};{point.y}")
    sqlite3.register_converter("point", lambda raw: tuple(map(int, raw.split(b";"))))
    db = sqlite3.connect(path, detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
    db.execute("CREATE TABLE t(p point, q)")
    db.execute("INSERT INTO t VALUES (?, ?)", (Point(1, 2), Own()))
    db.execute("INSERT INTO t VALUES (NULL, '3;4')")
    yield db.execute("SELECT p, q FROM t").fetchall()
    cursor = db.execute("SELECT q AS \"q [point]\" FROM t WHERE p IS NULL")
    yield cursor.description, cursor.fetchall()
    plain = sqlite3.connect(path)
    db.commit()
    yield plain.execute("SELECT p, q FROM t").fetchall()
