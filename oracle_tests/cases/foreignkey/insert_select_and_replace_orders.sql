-- foreignkeys: keys are counted at the end of the statement, so the order of rows does not matter; REPLACE deletes first
PRAGMA foreign_keys=ON;
CREATE TABLE p(id PRIMARY KEY, v);
CREATE TABLE c(id PRIMARY KEY, p REFERENCES p);
INSERT INTO p VALUES(1,'a'),(2,'b');
INSERT INTO c VALUES('x',1),('y',2);
-- error
REPLACE INTO p VALUES(1,'new'),(3,'c') RETURNING nope;
REPLACE INTO p VALUES(1,'new');
SELECT * FROM p;
-- error
REPLACE INTO p SELECT id+1, v FROM p WHERE id=2 UNION SELECT 1, NULL WHERE 0 UNION SELECT NULL, 'x' FROM nope;
-- error
UPDATE p SET id=id+1;
UPDATE OR IGNORE c SET p=p+1 WHERE id='x';
-- error
UPDATE OR IGNORE c SET p=99;
-- error
DELETE FROM p WHERE id=2;
INSERT OR IGNORE INTO c VALUES('x',77);
-- error
INSERT OR IGNORE INTO c VALUES('z',77);
SELECT * FROM c;
