"""execute, fetch*, description, rowcount, lastrowid, arraysize, iteration."""


def case(sqlite3, path):
    connection = sqlite3.connect(path)
    cursor = connection.cursor()
    yield cursor.description, cursor.rowcount, cursor.lastrowid, cursor.arraysize, cursor.connection is connection
    yield cursor.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)") is cursor
    yield cursor.description, cursor.rowcount, cursor.lastrowid
    cursor.execute("INSERT INTO t(b) VALUES ('x'), ('y'), ('z')")
    yield cursor.description, cursor.rowcount, cursor.lastrowid
    cursor.execute("SELECT a, b AS \"the b\" FROM t ORDER BY a")
    yield cursor.description, cursor.rowcount, cursor.lastrowid
    yield cursor.fetchone(), cursor.fetchmany(), cursor.fetchmany(5), cursor.fetchone(), cursor.fetchall()
    yield list(connection.execute("SELECT b FROM t ORDER BY a DESC"))
    cursor.execute("UPDATE t SET b = b || '!' WHERE a > 1")
    yield cursor.rowcount, cursor.lastrowid, connection.total_changes
    cursor.execute("DELETE FROM t")
    yield cursor.rowcount
    cursor.arraysize = 2
    cursor.execute("VALUES (1), (2), (3)")
    yield cursor.fetchmany(), cursor.fetchmany(), cursor.fetchmany()
    connection.close()
