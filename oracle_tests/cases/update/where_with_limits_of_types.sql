-- lang_update: the WHERE clause by each type of comparison
CREATE TABLE t(k INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1,'1'),(2,1),(3,1.0),(4,x'31'),(5,NULL),(6,'01');
UPDATE t SET v='hit1' WHERE v=1;
UPDATE t SET v='hit2' WHERE v='1';
UPDATE t SET v='hit3' WHERE v IS NULL;
UPDATE t SET v='hit4' WHERE v>='hit' AND k>5;
UPDATE t SET v='hit5' WHERE CAST(v AS TEXT)='1';
SELECT * FROM t;
