"""c3ref limit: what each limit is at first, that it cannot be raised above, that negative asks"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    for name in (
        "LENGTH",
        "SQL_LENGTH",
        "COLUMN",
        "EXPR_DEPTH",
        "COMPOUND_SELECT",
        "FUNCTION_ARG",
        "LIKE_PATTERN_LENGTH",
        "VARIABLE_NUMBER",
        "TRIGGER_DEPTH",
    ):
        category = getattr(sqlite3, "SQLITE_LIMIT_" + name)
        first = db.getlimit(category)
        yield name, first, db.setlimit(category, first + 1), db.getlimit(category), db.setlimit(category, -1)
        yield db.setlimit(category, 7), db.getlimit(category), db.setlimit(category, first), db.getlimit(category)
