-- foreignkeys §3: the parent columns must be the key or a UNIQUE index with the column's collations
PRAGMA foreign_keys=ON;
CREATE TABLE parent(a PRIMARY KEY, b UNIQUE, c, d, e, f);
CREATE UNIQUE INDEX i1 ON parent(c, d);
CREATE INDEX i2 ON parent(e);
CREATE UNIQUE INDEX i3 ON parent(f COLLATE nocase);
CREATE UNIQUE INDEX i4 ON parent(e) WHERE e>0;
CREATE TABLE child1(f, g REFERENCES parent(a)); CREATE TABLE child2(h, i REFERENCES parent(b));
CREATE TABLE child3(j, k, FOREIGN KEY(j, k) REFERENCES parent(d, c));
CREATE TABLE child4(l, m REFERENCES parent(e)); CREATE TABLE child5(n, o REFERENCES parent(f));
CREATE TABLE child6(p, q, FOREIGN KEY(p, q) REFERENCES parent(b, c)); CREATE TABLE child7(r REFERENCES parent(c));
INSERT INTO parent VALUES(1,2,3,4,5,'six');
INSERT INTO child1 VALUES('x',1); INSERT INTO child2 VALUES('x',2); INSERT INTO child3 VALUES(4,3);
-- error
INSERT INTO child4 VALUES('x',5);
-- error
INSERT INTO child5 VALUES('x','six');
-- error
INSERT INTO child6 VALUES(2,3);
-- error
INSERT INTO child7 VALUES(3);
-- error
INSERT INTO child7 VALUES(NULL);
-- error
UPDATE parent SET a=2;
-- error
DELETE FROM parent;
DROP TABLE child4; DROP TABLE child5; DROP TABLE child6; DROP TABLE child7;
-- error
UPDATE parent SET c=30;
UPDATE parent SET e=50;
