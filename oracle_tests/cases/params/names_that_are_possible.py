"""lang_expr "Parameters": letters, digits, _ and $ after the sign; $name may have :: and a suffix in parentheses."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    yield db.execute("SELECT :a1, :_, :ä, :x$y", {"a1": 1, "_": 2, "ä": 3, "x$y": 4}).fetchall()
    yield db.execute("SELECT :1", {"1": 5}).fetchall()
    yield db.execute("SELECT $a::b, $a::b(c), $a(x)", {"a::b": 6, "a::b(c)": 7, "a(x)": 8}).fetchall()
    for sql in ("SELECT :", "SELECT @", "SELECT $", "SELECT : a", "SELECT $a(x", "SELECT ?a"):
        yield caught(db.execute, sql, {"a": 1})
