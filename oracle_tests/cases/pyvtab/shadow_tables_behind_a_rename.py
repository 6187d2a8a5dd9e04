"""vtab §2.22: another name of the virtual table frees its shadows and makes others"""


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
    db.create_module("m", Module("data"))
    db.execute("CREATE TABLE t_data(x)")
    db.execute("CREATE TABLE u_data(x)")
    db.execute("CREATE VIRTUAL TABLE t USING m")
    listed = "SELECT name, type FROM pragma_table_list WHERE schema = 'main' ORDER BY name"
    for sql in (
        "INSERT INTO t_data VALUES (1)",
        "INSERT INTO u_data VALUES (1)",
        "ALTER TABLE t RENAME TO u",
        "INSERT INTO t_data VALUES (2)",
        "INSERT INTO u_data VALUES (2)",
        "ALTER TABLE t_data RENAME TO other",
        "ALTER TABLE other RENAME TO u_data2",
        "DROP TABLE u",
        "INSERT INTO u_data VALUES (3)",
        "SELECT count(*) FROM u_data",
    ):
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        yield db.execute(listed).fetchall()
