"""lang_insert: in which order the values of one row, of several, and of a query are computed"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    calls = []

    def noted(*given):
        calls.append(given)
        return len(calls)

    db.create_function("f", -1, noted)
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b, c)")
    db.execute("CREATE TABLE w(a, b, c, PRIMARY KEY(b, a)) WITHOUT ROWID")
    db.execute("CREATE TABLE lg(x, y, z)")
    for trigger in ("", "AFTER", "BEFORE"):
        for table in ("t", "w"):
            if trigger:
                db.execute(
                    f"CREATE TRIGGER {table}_{trigger} {trigger} INSERT ON {table} "
                    "BEGIN INSERT INTO lg VALUES (NEW.a, NEW.b, NEW.c); END"
                )
            for columns, values in (
                ("", "VALUES (f('a'), f('b'), f('c'))"),
                ("(c, b, a)", "VALUES (f('c'), f('b'), f('a'))"),
                ("(c, b, a)", "VALUES (f('c'), f('b'), f('a')), (f('C'), f('B'), f('A'))"),
                ("", "VALUES (f('a'), f('b'), f('c')), (f('A'), f('B'), f('C'))"),
                ("(c, b, a)", "SELECT f('c'), f('b'), f('a')"),
            ):
                db.execute(f"INSERT INTO {table}{columns} {values}")
                yield trigger, table, columns, values, list(calls)
                calls.clear()
                yield db.execute(f"SELECT * FROM {table}").fetchall(), db.execute("SELECT * FROM lg").fetchall()
                db.execute(f"DELETE FROM {table}")
                db.execute("DELETE FROM lg")
    db.close()
