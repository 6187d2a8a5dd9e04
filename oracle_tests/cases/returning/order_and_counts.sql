-- lang_returning: all changes are made before the first row comes; counters are there at once
CREATE TABLE t(a, b);
INSERT INTO t VALUES(3,'c'),(1,'a'),(2,'b') RETURNING rowid, a;
-- unordered
UPDATE t SET b=upper(b) WHERE a>1 RETURNING a, b, (SELECT group_concat(b) FROM (SELECT b FROM t ORDER BY a));
SELECT changes();
DELETE FROM t WHERE a<3 RETURNING a, (SELECT max(a) FROM t);
SELECT changes(), total_changes();
DELETE FROM t WHERE 0 RETURNING *;
SELECT changes();
DELETE FROM t RETURNING a AS "the a";
SELECT changes(), total_changes();
