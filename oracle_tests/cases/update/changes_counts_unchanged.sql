-- lang_update: rows that are set to what they are count
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(1);
UPDATE t SET a=1;
SELECT changes();
UPDATE t SET a=a WHERE 0;
SELECT changes(), total_changes();
