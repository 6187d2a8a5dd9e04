"""vtab §3.1, §3.1.2: an eponymous-only module is a table-valued function, its arguments the hidden columns"""


class Module:
    Create = None

    def Connect(self, *_):
        return "CREATE TABLE x(value, low HIDDEN, high HIDDEN)", self

    def BestIndex(self, constraints, orders):
        used, at, number = [], 0, 0
        for column, op in constraints:
            if column > 0 and op == 2:
                used.append((at, False))
                at += 1
                number |= column
            else:
                used.append(None)
        return used, number, None, False, 10.0 if number & 1 else 1e9

    def Open(self):
        return Cursor()

    def Disconnect(self):
        pass


class Cursor:
    def Filter(self, number, _text, values):
        values = list(values)
        self.low = values.pop(0) if number & 1 else 0
        self.high = values.pop(0) if number & 2 else 3
        self.at = self.low

    def Eof(self):
        return self.at > self.high

    def Next(self):
        self.at += 1

    def Rowid(self):
        return self.at

    def Column(self, number):
        return (self.at, self.low, self.high)[number]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("upto", Module(), eponymous=True, eponymous_only=True, read_only=True)
    db.execute("CREATE TABLE t(n)")
    db.execute("INSERT INTO t VALUES (2), (0), (1)")
    for sql in (
        "SELECT * FROM upto",
        "SELECT value FROM upto(2)",
        "SELECT value, low, high FROM upto(2, 4)",
        "SELECT value FROM upto WHERE low = 1 AND high = 2",
        "SELECT value FROM upto(1) WHERE high = 5",
        "SELECT value FROM upto(1, 2, 3)",
        "SELECT n, value FROM t, upto(n, 2) ORDER BY 1, 2",
        "SELECT n, (SELECT group_concat(value) FROM upto(0, n)) FROM t ORDER BY n",
        "SELECT n FROM t WHERE n IN upto ORDER BY n",
        "SELECT value FROM main.upto(1, 2)",
        "CREATE VIRTUAL TABLE u USING upto",
        "INSERT INTO upto VALUES (1)",
        "DROP TABLE upto",
        "SELECT a.value, b.value FROM upto(0, 1) a LEFT JOIN upto(a.value, 0) b ORDER BY 1, 2",
        "CREATE VIEW v AS SELECT value FROM upto(7, 8)",
        "SELECT * FROM v",
        "CREATE TABLE upto(a)",
        "SELECT * FROM upto",
    ):
        yield sql, caught(lambda sql=sql: sorted(db.execute(sql).fetchall(), key=repr))
