"""vtab §2.1.1: the arguments as written, the database and table names, for main, temp and attached databases"""


class Module:
    def __init__(self):
        self.made = []

    def Connect(self, _db, *about):
        self.made.append(about)
        return "CREATE TABLE x(a)", self

    Create = Connect

    def BestIndex(self, *_):
        return None

    def Disconnect(self):
        pass

    Destroy = Disconnect


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("Mod", module)
    db.execute("ATTACH ':memory:' AS x")
    for sql in (
        "CREATE VIRTUAL TABLE a USING mod",
        "CREATE VIRTUAL TABLE b USING MOD()",
        "CREATE VIRTUAL TABLE c USING Mod(,)",
        "CREATE VIRTUAL TABLE d USING mod(a = 'x, y', (b, c), \"q,r\" , [s,t] )",
        'CREATE VIRTUAL TABLE temp."E e" USING mod(  spaces   inside  , -- comment\n  next)',
        "CREATE VIRTUAL TABLE x.f USING mod(/* c */ 1.5, x'00', ?, :name)",
        "CREATE VIRTUAL TABLE main.g USING mod(a(b(c,d),e),f)",
        "CREATE VIRTUAL TABLE h USING mod(a))",
        "CREATE VIRTUAL TABLE h USING mod(a",
        "CREATE VIRTUAL TABLE h USING",
    ):
        module.made.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), module.made[:1]
    yield db.execute("SELECT name, sql FROM sqlite_schema").fetchall()
