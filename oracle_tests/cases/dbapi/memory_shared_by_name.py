"""Databases in memory that several connections have open: `cache=shared`, and the file system `memdb`."""


def case(sqlite3, path):
    def connect(uri):
        return sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)

    for uri in ("file:one?mode=memory&cache=shared", "file::memory:?cache=shared", "file:/one?vfs=memdb"):
        one, two = connect(uri), connect(uri)
        one.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
        yield one.execute("PRAGMA journal_mode").fetchall()
        one.executemany("INSERT INTO t(b) VALUES (?)", [("x" * n,) for n in range(300)])
        yield two.execute("SELECT count(*), sum(length(b)) FROM t").fetchall()
        two.execute("CREATE INDEX u ON t(b)")
        two.execute("DELETE FROM t WHERE a % 2")
        yield one.execute("SELECT count(*), sum(length(b)) FROM t INDEXED BY u").fetchall()
        yield one.execute("PRAGMA integrity_check").fetchall()
        one.execute("BEGIN IMMEDIATE")
        yield caught(two.execute, "BEGIN IMMEDIATE")[0], caught(two.execute, "DELETE FROM t")[0]
        one.execute("DELETE FROM t")
        one.execute("ROLLBACK")
        yield two.execute("SELECT count(*) FROM t").fetchall()
        if "vfs" not in uri:
            yield caught(two.execute, "ATTACH ? AS again", (uri,))
        else:
            two.execute("ATTACH ? AS again", (uri,))
            yield two.execute("SELECT count(*) FROM again.t").fetchall()
            two.execute("DETACH again")
        yield two.execute("SELECT name FROM pragma_database_list").fetchall()
        one.execute("VACUUM")
        yield two.execute("SELECT count(*) FROM t").fetchall()
        one.close()
        yield two.execute("SELECT count(*) FROM t").fetchall()
        two.close()
        yield connect(uri).execute("SELECT * FROM sqlite_schema").fetchall()
    for uri in ("file:two?mode=memory", "file:two?mode=memory&cache=private", "file::memory:", "file:two?vfs=memdb"):
        one, two = connect(uri), connect(uri)
        one.execute("CREATE TABLE t(a)")
        yield two.execute("SELECT * FROM sqlite_schema").fetchall()
    yield caught(connect, f"file:{path}?cache=none")
    yield caught(connect, f"file:{path}?cache=")
    shared = connect(f"file:{path}?cache=shared")
    shared.execute("CREATE TABLE t(a)")
    yield connect(f"file:{path}").execute("SELECT name FROM sqlite_schema").fetchall()
    reader = connect("file:/three?vfs=memdb&mode=ro")
    yield caught(reader.execute, "CREATE TABLE t(a)")
