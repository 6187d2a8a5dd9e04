-- lang_insert: DEFAULT VALUES cannot follow a column list that it would not fill
CREATE TABLE t(a, b);
-- error
INSERT INTO t(a) DEFAULT VALUES;
SELECT * FROM t;
