# needs: merge_sides,flatten_union,flatten
"""Which rows of the sides of a compound are read, with LIMIT and without, and in which turn: functions in WHERE and in
the results tell"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b, c COLLATE NOCASE);
        CREATE TABLE u(a, b, c);
        CREATE TABLE none(a, b, c);
        CREATE INDEX on_t ON t(a);
        CREATE INDEX on_u ON u(a);
        CREATE INDEX on_none ON none(a);
        INSERT INTO t VALUES (3, 1, 'x'), (1, 2, 'Y'), (5, 3, 'y'), (1, 4, NULL), (9, 5, 'z'), (NULL, 6, 'X');
        INSERT INTO u VALUES (2, 1, 'X'), (1, 7, 'y'), (5, 3, 'Z'), (7, 8, NULL), (NULL, 9, 'w'), (3, 1, 'x');
        CREATE VIEW both AS SELECT a, b FROM t UNION ALL SELECT a, b FROM u;
    """)
    calls = []

    def called(name, value=None):
        calls.append((name, value))
        return value

    db.create_function("f", -1, called)
    bounds = ("", "LIMIT 1", "LIMIT 3", "LIMIT 2 OFFSET 2", "LIMIT -1", "LIMIT 0", "LIMIT f('l', 3) OFFSET f('o', 1)")
    for op in ("UNION ALL", "UNION", "INTERSECT", "EXCEPT"):
        for limit in bounds:
            for sql in (
                f"SELECT a FROM t WHERE f('t', a) {op} SELECT a FROM u WHERE f('u', a) ORDER BY a {limit}",
                f"SELECT a FROM t WHERE f('t', b) {op} SELECT a FROM u WHERE f('u', b) ORDER BY a DESC {limit}",
                f"SELECT a, f('t', b) FROM t {op} SELECT a, f('u', b) FROM u ORDER BY 1 {limit}",
                f"SELECT b, f('t', a) FROM t {op} SELECT b, f('u', a) FROM u ORDER BY 1 {limit}",
                f"SELECT a FROM none WHERE f('n', a) {op} SELECT a FROM u WHERE f('u', b) ORDER BY a {limit}",
                f"SELECT a FROM t WHERE f('t', a) {op} SELECT a FROM none WHERE f('n', b) ORDER BY a {limit}",
                f"SELECT f('c', 1) {op} SELECT a FROM t WHERE f('t', b) {op} SELECT a FROM u WHERE f('u', b) {op} "
                f"SELECT a FROM u WHERE f('v', b) {op} SELECT a FROM none ORDER BY 1 {limit}",
                f"SELECT a FROM t WHERE f('t', b) {op} SELECT a FROM both WHERE f('b', b) ORDER BY a {limit}",
                f"SELECT a FROM t WHERE f('t', b) {op} SELECT a FROM u WHERE f('u', b) {limit}",
                f"SELECT a FROM t WHERE f('t', b) INTERSECT SELECT a FROM u WHERE f('u', b) {op} "
                f"SELECT a FROM t WHERE f('v', b) {limit}",
            ):
                calls.clear()
                yield sql, caught(lambda text: db.execute(text).fetchall(), sql)
                yield list(calls)
    for sql in (
        "SELECT (SELECT a FROM t WHERE f('t', a) UNION ALL SELECT a FROM u WHERE f('u', a) ORDER BY a)",
        "SELECT b, (SELECT a FROM t AS s WHERE f('s', s.a) > t.b UNION SELECT a FROM u WHERE f('u', a) ORDER BY 1 DESC)"
        " FROM t",
        "SELECT * FROM (SELECT a FROM t WHERE f('t', a) UNION SELECT a FROM u WHERE f('u', a) LIMIT 2)",
        "SELECT b FROM t WHERE a IN (SELECT a FROM t WHERE f('t', a) UNION ALL SELECT a FROM u WHERE f('u', a) "
        "ORDER BY a LIMIT 3)",
    ):
        calls.clear()
        yield sql, caught(lambda text: db.execute(text).fetchall(), sql)
        yield list(calls)
