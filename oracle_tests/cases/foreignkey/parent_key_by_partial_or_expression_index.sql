-- foreignkeys §3: a partial, expression or other-collation unique index is no parent key: mismatch, and when it is told
PRAGMA foreign_keys=ON; CREATE TABLE p(a, b TEXT, c); CREATE UNIQUE INDEX pp ON p(a) WHERE c>0; CREATE UNIQUE INDEX pe ON p(lower(b)); CREATE UNIQUE INDEX pc ON p(b COLLATE NOCASE);
CREATE TABLE c1(x REFERENCES p(a)); CREATE TABLE c2(x REFERENCES p(b));
-- error
INSERT INTO c1 VALUES(NULL);
-- error
INSERT INTO c1 VALUES(1);
-- error
INSERT INTO c2 VALUES('q');
INSERT INTO p VALUES(1,'q',1);
-- error
DELETE FROM p;
UPDATE p SET c=2;
CREATE UNIQUE INDEX pa ON p(a); CREATE UNIQUE INDEX pb ON p(b);
-- error
INSERT INTO p VALUES(1,'q',1); INSERT INTO c1 VALUES(1); INSERT INTO c2 VALUES('q');
-- error
DELETE FROM p;
SELECT count(*) FROM p; DROP INDEX pa;
-- error
DELETE FROM p;
