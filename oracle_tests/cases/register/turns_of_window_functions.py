"""windowfunctions: in which turn rows enter the frames of a function of the program's, and leave them"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(x, g);
        INSERT INTO t VALUES (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3);
    """)
    calls = []

    class Log:
        def step(self, x):
            calls.append(f"+{x}")

        def inverse(self, x):
            calls.append(f"-{x}")

        def value(self):
            calls.append("=")
            return 0

        def finalize(self):
            calls.append("end")
            return 0

    db.create_window_function("log_calls", 1, Log)
    for unit in ("ROWS", "GROUPS", "RANGE"):
        for bounds in (
            "1 FOLLOWING AND 2 FOLLOWING",
            "2 FOLLOWING AND 2 FOLLOWING",
            "2 FOLLOWING AND 3 FOLLOWING",
            "0 FOLLOWING AND 0 FOLLOWING",
            "1 FOLLOWING AND UNBOUNDED FOLLOWING",
            "CURRENT ROW AND 1 FOLLOWING",
            "CURRENT ROW AND UNBOUNDED FOLLOWING",
            "1 PRECEDING AND 0 PRECEDING",
            "1 PRECEDING AND CURRENT ROW",
            "1 PRECEDING AND 1 FOLLOWING",
            "1 PRECEDING AND UNBOUNDED FOLLOWING",
            "UNBOUNDED PRECEDING AND CURRENT ROW",
            "UNBOUNDED PRECEDING AND 1 FOLLOWING",
        ):
            for n_rows in (1, 3, 6):
                calls.clear()
                frame = f"{unit} BETWEEN {bounds}"
                sql = f"SELECT log_calls(x) OVER (ORDER BY g {frame}) FROM t WHERE x <= {n_rows}"
                yield sql, caught(lambda text: db.execute(text).fetchall(), sql)
                yield list(calls)
