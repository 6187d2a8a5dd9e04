"""What one connection remembers of sqlite_sequence, another changes."""


def case(sqlite3, path):
    one, two = (sqlite3.connect(path, isolation_level=None) for _ in range(2))
    one.execute("CREATE TABLE a(id INTEGER PRIMARY KEY AUTOINCREMENT, x)")
    one.execute("CREATE TABLE b(id INTEGER PRIMARY KEY AUTOINCREMENT, x)")
    for _ in range(3):
        for connection in (one, two, two, one):
            for table in "ab":
                yield connection.execute(f"INSERT INTO {table}(x) VALUES (1)").lastrowid
        yield two.execute("SELECT rowid, * FROM sqlite_sequence").fetchall()
        one.execute("DELETE FROM a")
    two.execute("DELETE FROM sqlite_sequence")
    two.execute("DELETE FROM b")
    yield one.execute("INSERT INTO b(x) VALUES (1)").lastrowid
    yield two.execute("INSERT INTO a(x) VALUES (1)").lastrowid
    one.execute("VACUUM")
    yield two.execute("INSERT INTO a(x) VALUES (1)").lastrowid
    two.execute("ATTACH ':memory:' AS other")
    two.execute("CREATE TABLE other.a(id INTEGER PRIMARY KEY AUTOINCREMENT, x)")
    yield two.execute("INSERT INTO other.a(x) VALUES (1)").lastrowid
    yield two.execute("INSERT INTO main.a(x) VALUES (1)").lastrowid
    yield two.execute("SELECT * FROM other.sqlite_sequence").fetchall()
