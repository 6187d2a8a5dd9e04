"""vtab, security: under defensive mode modules that need no shadow tables are made, read, written and dropped"""


class Module:
    def __init__(self):
        self.rows = {}

    def Connect(self, *_):
        return "CREATE TABLE x(a, b)", Table(self.rows)

    Create = Connect


class Table:
    def __init__(self, rows):
        self.rows = rows

    def BestIndex(self, *_):
        return None

    def Open(self):
        return Cursor(self.rows)

    def UpdateInsertRow(self, rowid, fields):
        rowid = rowid if rowid is not None else max(self.rows, default=0) + 1
        self.rows[rowid] = fields
        return rowid

    def UpdateDeleteRow(self, rowid):
        del self.rows[rowid]

    def UpdateChangeRow(self, rowid, new, fields):
        del self.rows[rowid]
        self.rows[new] = fields

    def Rename(self, name):
        pass

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    def __init__(self, rows):
        self.rows = rows

    def Filter(self, *_):
        self.items, self.at = sorted(self.rows.items()), 0

    def Eof(self):
        return self.at >= len(self.items)

    def Column(self, number):
        rowid, fields = self.items[self.at]
        return rowid if number < 0 else fields[number]

    def Rowid(self):
        return self.items[self.at][0]

    def Next(self):
        self.at += 1

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module())
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for sql in (
        "CREATE VIRTUAL TABLE t USING m",
        "INSERT INTO t VALUES (1, 2), (3, 4)",
        "UPDATE t SET b = b + 1 WHERE a = 3",
        "DELETE FROM t WHERE a = 1",
        "SELECT rowid, * FROM t",
        "CREATE TABLE t_data(x)",
        "INSERT INTO t_data VALUES (1)",
        "DROP TABLE t_data",
        "ALTER TABLE t RENAME TO u",
        "SELECT sql FROM sqlite_schema",
        "DROP TABLE t",
        "SELECT count(*) FROM sqlite_schema",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
