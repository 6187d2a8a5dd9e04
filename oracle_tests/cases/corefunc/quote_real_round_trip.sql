-- lang_corefunc quote(X): a literal that reads back to the same number
CREATE TABLE t(r REAL);
INSERT INTO t VALUES (0.1), (1.0 / 3), (2e-308), (1.7976931348623157e308), (123456.789), (-5e-324), (100.0), (1e22), (0.1 + 0.2), (4.35), (9007199254740993.0);
SELECT r, quote(r), CAST(quote(r) AS REAL) = r FROM t ORDER BY rowid;
