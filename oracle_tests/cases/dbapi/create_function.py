"""User functions: arguments, results, errors, arity, removal."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.create_function("twice", 1, lambda value: value * 2)
    yield db.execute("SELECT twice(4), twice('ab'), twice(1.5)").fetchone()
    db.create_function("many", -1, lambda *values: len(values))
    yield db.execute("SELECT many(), many(1), many(1, 2, 3)").fetchone()
    db.create_function("kinds", 1, lambda value: type(value).__name__)
    yield db.execute("SELECT kinds(1), kinds(1.0), kinds('x'), kinds(x'00'), kinds(NULL)").fetchone()
    db.create_function("fails", 0, lambda: 1 / 0)
    yield caught(lambda: db.execute("SELECT fails()").fetchone())
    db.create_function("odd", 0, lambda: object())
    yield caught(lambda: db.execute("SELECT odd()").fetchone())
    yield caught(lambda: db.execute("SELECT twice(1, 2)").fetchone())
    db.create_function("upper", 1, lambda value: "mine", deterministic=True)
    yield db.execute("SELECT upper('a')").fetchone()
