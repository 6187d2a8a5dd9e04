-- lang_select: "alias.*" is the alias's; the table's own name is hidden behind it.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
SELECT x.* FROM t AS x;
-- error
SELECT t.* FROM t AS x;
SELECT x.*, y.* FROM t AS x, t AS y;
-- error
SELECT z.* FROM t AS x, t AS y;
SELECT X.* FROM t AS x;
