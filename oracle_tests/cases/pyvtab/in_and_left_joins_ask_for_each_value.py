# needs: constants
"""vtab §2.3: an IN or a join's equality runs Filter for each value; NULL keys give no row; outer joins keep theirs"""


class Module:
    def __init__(self):
        self.keys = []

    def Connect(self, *_):
        return "CREATE TABLE x(k, v)", self

    Create = Connect

    def BestIndex(self, constraints, orders):
        for number, (column, op) in enumerate(constraints):
            if column == 0 and op == 2:
                used = [None] * len(constraints)
                used[number] = (0, True)
                return used, 1, None, False, 1.0
        return None, 0, None, False, 1e6

    def Open(self):
        return Cursor(self)

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    rows = ((1, "one"), (2, "two"), (2, "zwei"), (None, "nothing"))

    def __init__(self, module):
        self.module = module

    def Filter(self, number, _text, values):
        self.module.keys.append(values)
        self.left = [row for row in self.rows if not number or row[0] == values[0]]

    def Eof(self):
        return not self.left

    def Next(self):
        self.left = self.left[1:]

    def Rowid(self):
        return 0

    def Column(self, number):
        return self.left[0][number]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("m", module)
    db.execute("CREATE VIRTUAL TABLE t USING m")
    db.execute("CREATE TABLE p(k)")
    db.execute("INSERT INTO p VALUES (2), (NULL), (3)")
    for sql in (
        "SELECT v FROM t WHERE k IN (2, 1, 5)",
        "SELECT v FROM t WHERE k IN (SELECT k FROM p)",
        "SELECT v FROM t WHERE k IN (1, NULL)",
        "SELECT p.k, t.v FROM p LEFT JOIN t ON t.k = p.k",
        "SELECT p.k, t.v FROM p JOIN t ON t.k IS p.k",
        "SELECT p.k FROM p WHERE NOT EXISTS (SELECT 1 FROM t WHERE t.k = p.k)",
        "SELECT v FROM t WHERE k = (SELECT min(k) FROM p)",
        "SELECT v FROM t WHERE k = 1 AND k = 2",
        "SELECT p.k, v FROM t RIGHT JOIN p ON p.k = t.k",
        "SELECT v FROM t WHERE k = NULL",
    ):
        module.keys.clear()
        yield sql, sorted(db.execute(sql).fetchall(), key=repr), sorted(set(module.keys), key=repr)
