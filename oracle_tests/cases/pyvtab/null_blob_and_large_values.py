"""vtab §2.12: values of every class come through a module unchanged, and meet affinities only in comparisons"""


class Module:
    values = (None, 0, -1, 2**63 - 1, -(2**63), 1.5, -0.0, 1e308, "", "text", "é\\0x", b"", b"\\x00\\xff", "12", "1e1")

    def Connect(self, *_):
        return "CREATE TABLE x(plain, i INT, t TEXT, r REAL)", self

    Create = Connect

    def BestIndex(self, *_):
        return None

    def Open(self):
        return Cursor(self.values)

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    def __init__(self, values):
        self.values = values

    def Filter(self, *_):
        self.at = 0

    def Eof(self):
        return self.at >= len(self.values)

    def Next(self):
        self.at += 1

    def Rowid(self):
        return -self.at

    def Column(self, number):
        return -self.at if number < 0 else self.values[self.at]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module())
    db.execute("CREATE VIRTUAL TABLE v USING m")
    for sql in (
        "SELECT typeof(plain), typeof(i), typeof(t), typeof(r), quote(plain) FROM v",
        "SELECT rowid FROM v WHERE i = '12'",
        "SELECT rowid FROM v WHERE t = 12",
        "SELECT rowid FROM v WHERE plain = 12",
        "SELECT rowid FROM v WHERE plain IN (0, 'text', x'00ff')",
        "SELECT rowid FROM v WHERE r BETWEEN 1 AND 20",
        "SELECT plain FROM v ORDER BY plain DESC LIMIT 4",
        "SELECT count(DISTINCT plain), count(plain), min(plain), max(plain) FROM v",
        "CREATE TABLE copy AS SELECT * FROM v",
        "SELECT sql FROM sqlite_schema WHERE name = 'copy'",
        "SELECT typeof(plain), typeof(i), typeof(t), typeof(r) FROM copy",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
