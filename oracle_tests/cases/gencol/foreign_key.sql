-- gencol: a generated column may be a foreign key
PRAGMA foreign_keys=ON;
CREATE TABLE p(a INTEGER PRIMARY KEY);
INSERT INTO p VALUES(2);
CREATE TABLE t(a, b AS (a+1) REFERENCES p);
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(5);
-- error
DELETE FROM p;
-- error
UPDATE t SET a=7;
SELECT * FROM t;
