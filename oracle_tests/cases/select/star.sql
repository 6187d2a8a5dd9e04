-- page_size: 512
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2.0), ('x', x'00'), (NULL, '');
SELECT *, rowid FROM t;
SELECT t.*, * FROM t;
SELECT x.*, x.rowid AS r FROM t AS x;
-- error
SELECT t.* FROM t AS x;
-- error
SELECT *;
-- error
SELECT nope.* FROM t;
