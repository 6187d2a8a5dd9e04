-- lang_conflict: UPDATE OR IGNORE over several unique indexes, partial ones among them
CREATE TABLE t(id INTEGER PRIMARY KEY, a UNIQUE, b, c); CREATE UNIQUE INDEX pb ON t(b) WHERE c=1; CREATE UNIQUE INDEX e ON t(a+b);
INSERT INTO t VALUES(1,1,1,1),(2,2,2,1),(3,3,3,0),(4,4,4,0);
UPDATE OR IGNORE t SET b=1;
SELECT * FROM t;
UPDATE OR IGNORE t SET c=1;
SELECT * FROM t;
UPDATE OR IGNORE t SET a=a+1;
SELECT * FROM t; SELECT changes();
UPDATE OR REPLACE t SET a=a+1 WHERE id IN (1,3);
SELECT * FROM t; PRAGMA integrity_check;
