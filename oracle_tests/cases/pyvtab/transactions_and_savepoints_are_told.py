"""vtab §2.18: xBegin, xSync, xCommit, xRollback at a writing transaction, xSavepoint and its pair inside"""


class Module:
    def __init__(self):
        self.calls, self.rows = [], {}

    def Connect(self, *_):
        return "CREATE TABLE x(a)", self

    Create = Connect

    def BestIndex(self, constraints, orders):
        return None

    def Open(self):
        return Cursor(self.rows)

    def Disconnect(self):
        pass

    Destroy = Disconnect

    def UpdateInsertRow(self, rowid, fields):
        self.calls.append(("insert", *fields))
        self.rows[len(self.rows) + 1] = fields
        return len(self.rows)

    def UpdateChangeRow(self, rowid, new, fields):
        self.rows[rowid] = fields

    def UpdateDeleteRow(self, rowid):
        self.calls.append(("delete", rowid))
        del self.rows[rowid]

    def Begin(self):
        self.calls.append("begin")

    def Sync(self):
        self.calls.append("sync")

    def Commit(self):
        self.calls.append("commit")

    def Rollback(self):
        self.calls.append("rollback")

    def Rename(self, name):
        self.calls.append(("rename", name))


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
    db.execute("CREATE TABLE plain(x UNIQUE)")
    yield module.calls
    for sql in (
        "CREATE VIRTUAL TABLE t USING m",
        "INSERT INTO t VALUES (1)",
        "SELECT * FROM t",
        "INSERT INTO plain VALUES (1)",
        "BEGIN",
        "INSERT INTO plain VALUES (2)",
        "INSERT INTO t VALUES (2)",
        "INSERT INTO t VALUES (3)",
        "COMMIT",
        "BEGIN",
        "DELETE FROM t WHERE a = 1",
        "ROLLBACK",
        "ALTER TABLE t RENAME TO u",
        "INSERT INTO u VALUES (9)",
        "DROP TABLE u",
    ):
        module.calls.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), module.calls
