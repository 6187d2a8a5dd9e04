"""vtab §2.22: a virtual table has its shadows in its own database alone"""


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
    db.execute("ATTACH ':memory:' AS aux1")
    for schema in ("main", "temp", "aux1"):
        db.execute(f"CREATE TABLE {schema}.t_data(x)")
    db.execute("CREATE VIRTUAL TABLE aux1.t USING m")
    listed = "SELECT schema, name, type FROM pragma_table_list WHERE name LIKE 't\\_%' ESCAPE '\\' ORDER BY 1, 2"
    yield db.execute(listed).fetchall()
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for sql in (
        "INSERT INTO main.t_data VALUES (1)",
        "INSERT INTO temp.t_data VALUES (1)",
        "INSERT INTO aux1.t_data VALUES (1)",
        "INSERT INTO t_data VALUES (2)",
        "DROP TABLE temp.t_data",
        "DELETE FROM t_data",
        "DROP TABLE aux1.t_data",
        "CREATE VIRTUAL TABLE temp.t USING m",
        "CREATE TABLE temp.t_data(x)",
        "CREATE TABLE main.t2_data(x)",
        "DROP TABLE aux1.t",
        "INSERT INTO aux1.t_data VALUES (1)",
        "DROP TABLE aux1.t_data",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    yield db.execute(listed).fetchall()
