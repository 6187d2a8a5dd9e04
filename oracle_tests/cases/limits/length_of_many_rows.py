"""limits §1: SQLITE_LIMIT_LENGTH for the records of statements that write many rows"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE n(n INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO n VALUES (?)", [(number,) for number in range(1, 100)])
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a, b)")
    db.execute("CREATE TABLE u(a TEXT UNIQUE, b)")
    db.execute("CREATE TABLE w(a TEXT PRIMARY KEY, b) WITHOUT ROWID")
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100)

    def run(sql, *parameters):
        return db.execute(sql, *parameters).fetchall()

    for table in "tuw":
        for sql in (
            f"INSERT INTO {table}(a, b) SELECT printf('%0*d', n, n), zeroblob(50) FROM n WHERE n < 40",
            f"INSERT INTO {table}(a, b) SELECT printf('%0*d', n, n), zeroblob(50) FROM n WHERE n > 40",
            f"INSERT OR IGNORE INTO {table}(a, b) SELECT printf('%0*d', n, n), zeroblob(60) FROM n WHERE n < 60",
            f"UPDATE {table} SET b = zeroblob(70)",
            f"UPDATE {table} SET b = zeroblob(20), a = a || '  '",
        ):
            yield table, caught(run, sql)
            yield run(f"SELECT count(*), sum(length(a)), sum(length(b)), changes() FROM {table}")
        rows = [(f"{number}".rjust(number), bytes(50)) for number in range(20, 60)]
        yield caught(db.executemany, f"INSERT INTO {table}(a, b) VALUES (?, ?)", rows) is None
        yield run(f"SELECT count(*), sum(length(a)), sum(length(b)) FROM {table}")
