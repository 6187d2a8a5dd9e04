-- lang_update: the first mistake is told
CREATE TABLE t(a, b); CREATE VIEW v AS SELECT 1 AS x;
-- error
UPDATE nope SET a=1;
-- error
UPDATE t SET z=1;
-- error
UPDATE t SET a=z;
-- error
UPDATE t SET a=1 WHERE z;
-- error
UPDATE t SET a=1 FROM nope;
-- error
UPDATE t SET a=s.z FROM t AS s;
-- error
UPDATE t SET (a, z)=(1, 2);
-- error
UPDATE t SET (a, b)=(1);
-- error
UPDATE t SET a=(1, 2);
-- error
UPDATE t SET a=count(*);
-- error
UPDATE v SET x=1;
-- error
UPDATE sqlite_schema SET name=1;
-- error
UPDATE t SET;
-- error
UPDATE t a=1;
-- error
UPDATE t INDEXED BY nope SET a=1;
-- error
UPDATE OR NOTHING t SET a=1;
UPDATE t SET a=1 WHERE rowid='x';
SELECT changes();
