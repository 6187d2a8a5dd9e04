-- foreignkeys §3: values are compared with the parent column's affinity and collation
PRAGMA foreign_keys=ON;
CREATE TABLE p1(x INTEGER PRIMARY KEY);
CREATE TABLE p2(x TEXT PRIMARY KEY COLLATE nocase);
CREATE TABLE p3(x PRIMARY KEY);
CREATE TABLE c(a REFERENCES p1, b REFERENCES p2, d REFERENCES p3);
INSERT INTO p1 VALUES(1); INSERT INTO p2 VALUES('Abc'),('5'); INSERT INTO p3 VALUES(1),('two'),(x'03');
INSERT INTO c(a) VALUES(1),('1'),(1.0),('1.0');
-- error
INSERT INTO c(a) VALUES('1x');
-- error
INSERT INTO c(a) VALUES(1.5);
INSERT INTO c(b) VALUES('ABC'),('abc'),(5);
-- error
INSERT INTO c(b) VALUES('abc ');
INSERT INTO c(d) VALUES(1),(1.0),('two'),(x'03');
-- error
INSERT INTO c(d) VALUES('1');
-- error
INSERT INTO c(d) VALUES('TWO');
-- error
UPDATE p2 SET x='Abcd' WHERE x='abc';
UPDATE p2 SET x='aBC' WHERE x='abc';
-- error
DELETE FROM p3 WHERE x=1;
SELECT a, typeof(a), b, typeof(b), d, typeof(d) FROM c;
