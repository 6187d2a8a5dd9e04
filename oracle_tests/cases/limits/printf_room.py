"""limits §1: what printf() makes is shorter than SQLITE_LIMIT_LENGTH, and so is the buffer for an integer's digits"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    yield db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2000)
    templates = "%.{}d", "%,.{}d", "%{}d", "%0{}d", "%+0{}d", "%+0{}x", "%,0{}u", "%.{}r", "ab%.{}X", "%{}s", "%.{}c"
    for template in templates:
        for n_bytes in (1400, 1492, 1493, 1494, 1988, 1989, 1990, 1991, 1992, 1997, 1998, 1999, 2000, 2001):
            sql = f"SELECT length(printf('{template.format(n_bytes)}', 1))"
            yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
