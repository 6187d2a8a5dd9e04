"""foreignkeys §2: one connection enforces what the other does not"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "PRAGMA foreign_keys = ON"),
        (0, "CREATE TABLE p(a PRIMARY KEY)"),
        (0, "CREATE TABLE c(a REFERENCES p ON DELETE CASCADE)"),
        (1, "INSERT INTO c VALUES (9)"),
        (0, "INSERT INTO c VALUES (8)"),
        (0, "PRAGMA foreign_key_check"),
        (0, "UPDATE c SET a = 9"),
        (0, "UPDATE c SET a = 10"),
        (0, "INSERT INTO p VALUES (9)"),
        (1, "DELETE FROM p"),
        (0, "SELECT * FROM c"),
        (0, "INSERT INTO p VALUES (9)"),
        (0, "DELETE FROM p"),
        (1, "SELECT * FROM c"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
