-- lang_insert: values are expressions, with subqueries
CREATE TABLE t(a, b);
INSERT INTO t VALUES((SELECT 3), 1 IN (1,2));
INSERT INTO t VALUES((SELECT count(*) FROM t), EXISTS(SELECT 1 FROM t));
SELECT * FROM t;
