"""vtab §2.22: what is a shadow is known again when the file is opened, if the module is there"""


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
    db.execute("CREATE VIRTUAL TABLE t USING m")
    db.close()
    for known in (False, True):
        db = sqlite3.connect(path, isolation_level=None)
        if known:
            db.create_module("m", Module("data"))
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        for sql in (
            "SELECT name, type FROM pragma_table_list WHERE schema = 'main' ORDER BY name",
            "INSERT INTO t_data VALUES (1)",
            "SELECT count(*) FROM t_data",
            "CREATE TABLE t_other(x)",
            "DROP TABLE t_other",
            "DELETE FROM t_data",
        ):
            yield known, sql, caught(lambda db=db, sql=sql: db.execute(sql).fetchall())
        db.close()
