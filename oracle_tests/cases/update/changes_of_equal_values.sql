-- lang_corefunc changes(): rows that get the values they have count as changed
CREATE TABLE t(a PRIMARY KEY, b);
INSERT INTO t VALUES(1,1),(2,2);
UPDATE t SET b=b;
SELECT changes(), total_changes();
UPDATE t SET a=a WHERE a=1;
SELECT changes();
UPDATE t SET b=NULL WHERE a=5;
SELECT changes(), total_changes();
UPDATE OR IGNORE t SET a=1;
SELECT changes();
UPDATE t SET b=1 WHERE b IS NOT b;
SELECT changes(), last_insert_rowid();
