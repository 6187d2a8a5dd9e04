-- Conditions without columns.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT count(*) FROM t WHERE 1;
SELECT count(*) FROM t WHERE 0;
SELECT count(*) FROM t WHERE NULL;
SELECT count(*) FROM t WHERE 'x';
SELECT count(*) FROM t WHERE 1 = 1 AND a = 1;
SELECT count(*) FROM t WHERE (SELECT 0) OR a = 2;
SELECT count(*) FROM t WHERE EXISTS(SELECT 1) AND 1 < 2;
SELECT count(*) FROM t WHERE random() IS NULL;
