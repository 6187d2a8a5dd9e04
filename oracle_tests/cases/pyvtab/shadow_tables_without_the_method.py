"""vtab §2.22: a module that names no shadow tables has none; two modules do not share theirs"""


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
    db.create_module("none", Module())
    db.create_module("one", Module("data"))
    db.execute("CREATE VIRTUAL TABLE a USING none")
    db.execute("CREATE VIRTUAL TABLE b USING one")
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for sql in (
        "CREATE TABLE a_data(x)",
        "CREATE TABLE b_data(x)",
        "INSERT INTO a_data VALUES (1)",
        "CREATE TABLE b_content(x)",
        "INSERT INTO b_content VALUES (1)",
        "ALTER TABLE a RENAME TO c",
        "CREATE TABLE c_data(x)",
        "CREATE VIEW b_data AS SELECT 1",
        "SELECT * FROM b_data",
        "CREATE TABLE IF NOT EXISTS b_data(x)",
        "SELECT name, type FROM pragma_table_list WHERE schema = 'main' ORDER BY name",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
