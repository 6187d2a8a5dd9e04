-- found by the generator of changes: of several mistaken foreign keys the newest is told
PRAGMA foreign_keys=ON;
CREATE TABLE a(x REFERENCES missing, y REFERENCES a);
-- error
INSERT INTO a VALUES(1,2);
CREATE TABLE b(x REFERENCES b, y REFERENCES missing);
-- error
INSERT INTO b VALUES(1,2);
CREATE TABLE t2(a REFERENCES t2(c) ON DELETE SET DEFAULT, n REFERENCES missing ON UPDATE CASCADE, c, PRIMARY KEY(c COLLATE NOCASE));
-- error
DELETE FROM t2 WHERE 5;
-- error
UPDATE t2 SET a=1;
-- error
UPDATE t2 SET c=1;
-- error
UPDATE t2 SET n=1;
CREATE TABLE p(a PRIMARY KEY, b, c);
CREATE TABLE k1(x REFERENCES p(a));
CREATE TABLE k2(x REFERENCES p(b));
INSERT INTO p VALUES(1,2,3);
UPDATE p SET c=5;
-- error
UPDATE p SET a=5;
-- error
UPDATE p SET b=5;
-- error
DELETE FROM p;
SELECT * FROM p;
