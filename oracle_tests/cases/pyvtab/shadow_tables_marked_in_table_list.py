"""vtab §2.22, pragma table_list: a table is a shadow from the moment that its virtual table is there"""


class Module:
    def __init__(self, *suffixes):
        self.suffixes = suffixes

    def Connect(self, *_):
        return "CREATE TABLE x(a)", Table()

    Create = Connect

    def ShadowName(self, suffix):
        return suffix in self.suffixes


class Table:
    def BestIndex(self, *_):
        return None

    def Rename(self, name):
        pass

    def Disconnect(self):
        pass

    Destroy = Disconnect


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module("data", "idx"))
    listed = "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND name LIKE 't%' ORDER BY name"
    for sql in (
        "CREATE TABLE t_data(x)",
        "CREATE TABLE t_other(x)",
        "CREATE VIEW t_idx AS SELECT 1",
        "CREATE VIRTUAL TABLE t USING m",
        "CREATE TABLE t_DATA2(x)",
        "DROP VIEW t_idx",
        "CREATE TABLE t_Idx(x)",
        "CREATE TABLE t__data(x)",
        "CREATE TABLE tt_data(x)",
        "DROP TABLE t",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        yield db.execute(listed).fetchall()
