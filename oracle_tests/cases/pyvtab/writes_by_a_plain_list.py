"""vtab §2.15: xUpdate as insert, change and delete; rowids given and chosen, last_insert_rowid, changes()"""


class Module:
    def __init__(self):
        self.rows, self.calls = {}, []

    def Connect(self, *_):
        return "CREATE TABLE x(a, b DEFAULT 5)", self

    Create = Connect

    def BestIndex(self, constraints, orders):
        return None

    def Open(self):
        return Cursor(self.rows)

    def Disconnect(self):
        pass

    Destroy = Disconnect

    def UpdateInsertRow(self, rowid, fields):
        self.calls.append(("insert", rowid, fields))
        if rowid is None:
            rowid = max(self.rows, default=40) + 2
        self.rows[rowid] = fields
        return rowid

    def UpdateChangeRow(self, rowid, new, fields):
        self.calls.append(("change", rowid, new, fields))
        del self.rows[rowid]
        self.rows[new] = fields

    def UpdateDeleteRow(self, rowid):
        self.calls.append(("delete", rowid))
        del self.rows[rowid]


class Cursor:
    def __init__(self, rows):
        self.rows = rows

    def Filter(self, *_):
        self.left = sorted(self.rows.items())

    def Eof(self):
        return not self.left

    def Next(self):
        self.left = self.left[1:]

    def Rowid(self):
        return self.left[0][0]

    def Column(self, number):
        return self.left[0][0] if number < 0 else self.left[0][1][number]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("m", module)
    db.execute("CREATE VIRTUAL TABLE t USING m")
    db.execute("CREATE TABLE plain(x INTEGER PRIMARY KEY)")
    db.execute("INSERT INTO plain VALUES (1000)")
    for sql in (
        "INSERT INTO t VALUES (1, 2)",
        "INSERT INTO t(b) VALUES ('only b'), (NULL)",
        "INSERT INTO t DEFAULT VALUES",
        "INSERT INTO t SELECT x, x + 1 FROM plain",
        "UPDATE t SET a = 'changed' WHERE rowid = 42",
        "UPDATE t SET rowid = 99 WHERE rowid = 42",
        "UPDATE t SET a = a, b = b || '!' WHERE b = 2",
        "DELETE FROM t WHERE a IS NULL",
        "INSERT INTO t VALUES (7, 7) RETURNING a",
        "DELETE FROM t",
        "REPLACE INTO t VALUES (1, 1)",
        "INSERT INTO t VALUES (1)",
        "INSERT INTO t(c) VALUES (1)",
        "INSERT INTO t VALUES (1, 1) ON CONFLICT DO NOTHING",
    ):
        module.calls.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        yield module.calls
        yield db.execute("SELECT changes(), total_changes(), last_insert_rowid()").fetchall()
        yield db.execute("SELECT rowid, * FROM t").fetchall()
    db.execute("INSERT INTO t(rowid, a) VALUES (9, 'nine')")
    yield db.execute("SELECT rowid, * FROM t").fetchall()
