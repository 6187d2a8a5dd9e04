"""pragma function_list: a program's functions with their number of arguments, kind and flags; gone when removed"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_function("mine", 2, lambda a, b: 1)
    db.create_function("mine", -1, lambda *a: 1, deterministic=True)
    sql = "SELECT name, builtin, type, narg, flags & 2048 FROM pragma_function_list WHERE name = 'mine' ORDER BY narg"
    yield db.execute(sql).fetchall()
    db.create_function("mine", 2, None)
    yield db.execute(sql.replace(", flags & 2048", "")).fetchall()
