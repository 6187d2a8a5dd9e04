"""A statement that has read nothing yet waits for another connection's writer."""

import threading


def case(sqlite3, path):
    for mode in "wal", "delete":
        one = sqlite3.connect(path, timeout=30, isolation_level=None)
        yield one.execute(f"PRAGMA journal_mode = {mode}").fetchall()
        one.execute("CREATE TABLE IF NOT EXISTS t(a)")
        for sql in "INSERT INTO t VALUES (1)", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE":
            writing, done = threading.Event(), threading.Event()

            def write(writing=writing, done=done):
                two = sqlite3.connect(path, timeout=30, isolation_level=None)
                two.execute("BEGIN IMMEDIATE")
                two.execute("INSERT INTO t VALUES (2)")
                writing.set()
                done.wait(0.2)
                two.execute("COMMIT")
                two.close()

            thread = threading.Thread(target=write)
            thread.start()
            writing.wait(30)
            one.execute(sql)
            yield one.execute("SELECT count(*), sum(a) FROM t").fetchall()
            if one.in_transaction:
                one.execute("INSERT INTO t VALUES (3)")
                one.execute("COMMIT")
            thread.join()
        yield one.execute("SELECT a, count(*) FROM t GROUP BY a ORDER BY a").fetchall()
        one.close()
