-- lang_expr "Function calls": deterministic functions may stand in defaults, checks and generated columns
CREATE TABLE t(a TEXT CHECK (length(a) < 5), b DEFAULT (upper('x') || 1), c AS (substr(a, 1, 2)), d AS (replace(a, 'a', 'b')) STORED);
INSERT INTO t(a) VALUES ('abca'), (NULL);
-- error
INSERT INTO t(a) VALUES ('abcde');
SELECT * FROM t ORDER BY rowid;
CREATE UNIQUE INDEX i ON t(upper(a));
-- error
INSERT INTO t(a) VALUES ('ABCA');
SELECT count(*) FROM t;
