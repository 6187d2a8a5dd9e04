"""c3ref update_hook, commit_hook: a new one takes the place of the old one, None ends it"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    told = []
    db.set_update_hook(lambda *about: told.append("first"))
    db.set_update_hook(lambda *about: told.append("second"))
    db.set_commit_hook(lambda: bool(told.append("c1")))
    db.set_commit_hook(lambda: bool(told.append("c2")))
    db.execute("INSERT INTO t VALUES (1)")
    yield list(told)
    db.set_update_hook(None)
    db.execute("INSERT INTO t VALUES (2)")
    yield list(told)
    db.set_commit_hook(None)
    db.execute("INSERT INTO t VALUES (3)")
    yield list(told)
    yield db.execute("SELECT count(*) FROM t").fetchall()
