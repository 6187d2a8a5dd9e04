"""`:memory:`, an empty name, URI names, path objects."""
import pathlib


def case(sqlite3, path):
    one, two = sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
    one.execute("CREATE TABLE t(a)")
    yield caught(two.execute, "SELECT * FROM t")
    db = sqlite3.connect(pathlib.Path(path))
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1)")
    db.commit()
    db.close()
    readonly = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    yield readonly.execute("SELECT a FROM t").fetchall()
    yield caught(readonly.execute, "INSERT INTO t VALUES (2)")
    yield caught(sqlite3.connect, f"file:{path}.none?mode=rw", uri=True)
    memory = sqlite3.connect("file::memory:", uri=True)
    yield memory.execute("SELECT count(*) FROM sqlite_master").fetchone()
