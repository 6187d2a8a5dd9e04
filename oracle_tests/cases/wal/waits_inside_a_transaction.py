"""In a transaction, who has read nothing of a database waits for the writer, whatever the statement; who has cannot."""

import threading

BEFORE = [
    (),
    ("BEGIN",),
    ("SAVEPOINT s",),
    ("BEGIN", "SELECT count(*) FROM u"),
    ("BEGIN IMMEDIATE", "COMMIT", "BEGIN"),
]
STATEMENTS = [
    "INSERT INTO t VALUES (3)",
    "UPDATE t SET a = a",
    "CREATE TABLE made(a)",
    "CREATE INDEX made_too ON u(a)",
    "ALTER TABLE u ADD COLUMN b",
    "DROP TABLE u",
    "ANALYZE u",
    "PRAGMA user_version = 7",
]


def case(sqlite3, path):
    for mode in "wal", "delete":
        one = sqlite3.connect(path, timeout=30, isolation_level=None)
        yield one.execute(f"PRAGMA journal_mode = {mode}").fetchall()
        one.execute("CREATE TABLE IF NOT EXISTS t(a)")
        one.execute("CREATE TABLE IF NOT EXISTS u(a)")
        for number, sql in enumerate(STATEMENTS):
            for before in BEFORE if number in (0, 2) else BEFORE[1:2]:
                yield from beside_a_writer(sqlite3, path, one, before, sql)
        one.close()


def beside_a_writer(sqlite3, path, one, before, sql):
    writing, done = threading.Event(), threading.Event()

    def write():
        two = sqlite3.connect(path, timeout=30, isolation_level=None)
        two.execute("BEGIN IMMEDIATE")
        two.execute("INSERT INTO t VALUES (2)")
        writing.set()
        done.wait(0.05)
        two.execute("ROLLBACK")
        two.close()

    for statement in before:
        one.execute(statement).fetchall()
    thread = threading.Thread(target=write)
    thread.start()
    writing.wait(30)
    try:
        one.execute(sql)
        yield "done"
    except sqlite3.OperationalError as error:
        yield str(error)
    done.set()
    thread.join()
    yield one.in_transaction
    if one.in_transaction:
        one.execute("ROLLBACK")
    yield one.execute("SELECT count(*) FROM t").fetchall()
