"""vtab §2.22: what stands before the last _ is the virtual table's name, in any case of letters"""


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
    db.create_module("m", Module("data", "b_c", "", "DATA"))
    db.execute('CREATE VIRTUAL TABLE "a_b" USING m')
    db.execute('CREATE VIRTUAL TABLE a USING m')
    db.execute('CREATE VIRTUAL TABLE "Ünï" USING m')
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for name in (
        "a_data", "A_data", "a_DATA", "a_Data", "a_b_data", "A_B_data", "a_b_c", "a_b_b_c", "a_", "_data", "a_b_",
        "b_data", "adata", "Ünï_data", "ünï_data", "a_data_", "a__data",
    ):  # fmt: skip
        sql = f'CREATE TABLE "{name}"(x)'
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        sql = f'INSERT INTO "{name}" VALUES (1)'
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
