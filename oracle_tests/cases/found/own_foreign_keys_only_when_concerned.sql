-- found by the generator of changes: an UPDATE that touches no key looks at none, not even one that fits no parent
PRAGMA foreign_keys=ON;
CREATE TABLE t(a, b, c REFERENCES t(b), d);
UPDATE t SET d=1;
UPDATE t SET a=1;
-- error
UPDATE t SET b=1;
-- error
UPDATE t SET c=1;
CREATE TABLE u(a INTEGER PRIMARY KEY, b UNIQUE REFERENCES u(a), d, FOREIGN KEY(a) REFERENCES u(b));
PRAGMA foreign_keys=OFF;
INSERT INTO u VALUES(3,5,1);
PRAGMA foreign_keys=ON;
UPDATE u SET d=6;
-- error
UPDATE u SET b=b;
SELECT * FROM u;
CREATE TABLE w(b, c, FOREIGN KEY(c) REFERENCES w);
UPDATE w SET b=1;
-- error
UPDATE w SET c=1;
