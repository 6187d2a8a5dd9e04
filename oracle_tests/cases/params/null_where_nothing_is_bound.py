"""lang_expr "Parameters": a NULL parameter behaves as a literal NULL, in every clause."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    null = {"a": None}
    yield db.execute("SELECT typeof(:a), coalesce(:a, 'none'), :a + 1, :a || 'x'", null).fetchall()
    yield db.execute("SELECT max(:a, 1), :a IS NULL", null).fetchall()
    yield db.execute("SELECT count(:a), sum(:a), group_concat(:a)", null).fetchall()
    yield db.execute("SELECT 1 WHERE :a", null).fetchall()
    yield db.execute("SELECT 1 WHERE NOT :a", null).fetchall()
    yield db.execute("SELECT 1 WHERE :a OR 1", null).fetchall()
    yield db.execute("SELECT CASE :a WHEN NULL THEN 1 ELSE 2 END, :a IN (NULL)", null).fetchall()
    yield db.execute("SELECT :a IN (), :a BETWEEN 1 AND 2", null).fetchall()
    yield caught(db.execute, "SELECT 1 LIMIT :a", null)
    yield caught(db.execute, "SELECT 1 LIMIT 1 OFFSET :a", null)
    yield caught(db.execute, "SELECT sum(1) OVER (ROWS :a PRECEDING)", null)
    yield db.execute("SELECT 1 UNION SELECT 2 ORDER BY 1 LIMIT ifnull(:a, 1) OFFSET ifnull(:a, 1)", null).fetchall()
