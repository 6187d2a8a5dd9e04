"""PEP 249's module globals and the exception tree."""


def case(sqlite3, path):
    yield sqlite3.apilevel, sqlite3.paramstyle
    yield sqlite3.threadsafety in (0, 1, 2, 3)
    yield [name for name in ("Warning", "Error", "InterfaceError", "DatabaseError", "DataError", "OperationalError")
           if isinstance(getattr(sqlite3, name), type)]
    for child, parent in [("InterfaceError", "Error"), ("DatabaseError", "Error"), ("IntegrityError", "DatabaseError"),
                          ("OperationalError", "DatabaseError"), ("ProgrammingError", "DatabaseError"),
                          ("NotSupportedError", "DatabaseError"), ("Error", "Warning")]:
        yield child, parent, issubclass(getattr(sqlite3, child), getattr(sqlite3, parent))
    yield sqlite3.Binary is memoryview, sqlite3.Date.__name__, sqlite3.PARSE_DECLTYPES, sqlite3.PARSE_COLNAMES
    yield caught(lambda: isinstance(sqlite3.sqlite_version_info, tuple))
