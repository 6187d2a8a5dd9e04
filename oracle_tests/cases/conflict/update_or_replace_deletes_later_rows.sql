-- lang_conflict: UPDATE OR REPLACE removes rows that the same statement has yet to visit
CREATE TABLE t(id INTEGER PRIMARY KEY, u UNIQUE, n);
INSERT INTO t VALUES(1,'a',0),(2,'b',0),(3,'c',0),(4,'d',0);
UPDATE OR REPLACE t SET u=CASE id WHEN 1 THEN 'b' WHEN 3 THEN 'd' ELSE u||u END, n=n+1;
SELECT * FROM t;
SELECT changes(), total_changes();
UPDATE OR REPLACE t SET id=id+2;
SELECT * FROM t;
INSERT INTO t VALUES(1,'x',9),(2,'y',9);
UPDATE OR REPLACE t SET u='one';
SELECT * FROM t;
SELECT changes();
PRAGMA integrity_check;
