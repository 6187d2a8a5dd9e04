-- lang_delete: a common table before DELETE
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2),(3);
WITH q(x) AS (VALUES(1),(3)) DELETE FROM t WHERE a IN q;
SELECT * FROM t;
