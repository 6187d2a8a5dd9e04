-- lang_delete: the same of DELETE, whose subqueries may have both
CREATE TABLE t(a); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1),(2),(3);
-- error
DELETE FROM t AS q LIMIT 1;
-- error
DELETE FROM t INDEXED BY i WHERE a>0 ORDER BY a LIMIT 2;
-- error
DELETE FROM t NOT INDEXED LIMIT 0;
DELETE FROM t WHERE a IN (SELECT a FROM t ORDER BY a LIMIT 2) AND a<>(SELECT a FROM t LIMIT 1); SELECT * FROM t;
