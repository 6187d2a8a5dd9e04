-- lang_delete: the first mistake is told
CREATE TABLE t(a); CREATE VIEW v AS SELECT 1 AS x;
-- error
DELETE FROM nope;
-- error
DELETE t;
-- error
DELETE FROM t WHERE z=1;
-- error
DELETE FROM t WHERE a=nofn();
-- error
DELETE FROM t WHERE count(*)>0;
-- error
DELETE FROM t, v;
-- error
DELETE FROM v;
-- error
DELETE FROM sqlite_schema;
-- error
DELETE FROM t INDEXED BY nope WHERE a=1;
-- error
DELETE FROM t RETURNING z;
-- error
DELETE FROM t WHERE (a, 1)=1;
-- error
DELETE FROM t WHERE a IN (SELECT 1, 2);
-- error
DELETE FROM nodb.t;
DELETE FROM t WHERE a=NULL;
SELECT changes();
