-- gencol, foreignkeys: a generated column as child and as parent key
PRAGMA foreign_keys=ON;
CREATE TABLE p(a, k AS (upper(a)) STORED UNIQUE);
CREATE TABLE c(b, pk AS (substr(b,1,1)) VIRTUAL REFERENCES p(k));
INSERT INTO p(a) VALUES('x'),('y');
INSERT INTO c(b) VALUES('X1'),('Y2'),(NULL);
-- error
INSERT INTO c(b) VALUES('Z3');
-- error
DELETE FROM p WHERE a='x';
-- error
UPDATE p SET a='z' WHERE a='x';
UPDATE p SET a='X' WHERE a='x';
UPDATE c SET b='Y9' WHERE b='X1';
DELETE FROM p WHERE a='X';
SELECT * FROM p; SELECT * FROM c;
-- error
CREATE TABLE d(x, g AS (x) REFERENCES p(k) ON UPDATE CASCADE ON DELETE SET NULL, CHECK(g>0), g);
CREATE TABLE d(x, g AS (x) REFERENCES p(k) ON DELETE SET NULL);
INSERT INTO d(x) VALUES('Y');
DELETE FROM c;
-- error
DELETE FROM p;
PRAGMA foreign_key_check;
