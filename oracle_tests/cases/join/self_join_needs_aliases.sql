-- The same table twice without aliases makes its columns ambiguous.
CREATE TABLE t(id, parent);
INSERT INTO t VALUES(1, NULL), (2, 1), (3, 1);
SELECT c.id, p.id FROM t AS c JOIN t AS p ON c.parent = p.id ORDER BY 1;
-- error
SELECT id FROM t JOIN t AS p ON t.parent = p.id;
-- error
SELECT t.id FROM t, t;
-- error
SELECT * FROM t JOIN t ON t.id = t.parent;
SELECT count(*) FROM t, t;
