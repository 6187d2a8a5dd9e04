-- foreignkeys: which parent keys are usable
PRAGMA foreign_keys=ON;
CREATE TABLE parent(a PRIMARY KEY, b UNIQUE, c, d, e, f);
CREATE UNIQUE INDEX i1 ON parent(c, d);
CREATE INDEX i2 ON parent(e);
CREATE UNIQUE INDEX i3 ON parent(f COLLATE nocase);
CREATE TABLE child1(f, g REFERENCES parent(a));
CREATE TABLE child2(h, i REFERENCES parent(b));
CREATE TABLE child3(j, k, FOREIGN KEY(j,k) REFERENCES parent(c,d));
CREATE TABLE child4(l, m REFERENCES parent(e));
CREATE TABLE child5(n, o REFERENCES parent(f));
CREATE TABLE child6(p, q, FOREIGN KEY(p,q) REFERENCES parent(b,c));
CREATE TABLE child7(r REFERENCES parent(c));
INSERT INTO child1 VALUES(1,NULL);
INSERT INTO child2 VALUES(1,NULL);
INSERT INTO child3 VALUES(NULL,1);
-- error
INSERT INTO child4 VALUES(1,NULL);
-- error
INSERT INTO child5 VALUES(1,NULL);
-- error
INSERT INTO child6 VALUES(NULL,NULL);
-- error
INSERT INTO child7 VALUES(NULL);
-- error
DELETE FROM parent;
