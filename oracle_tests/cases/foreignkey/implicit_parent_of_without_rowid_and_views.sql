-- foreignkeys: the parent named without columns: its primary key; a view or a missing table as parent
PRAGMA foreign_keys=ON; CREATE TABLE w(a, b, PRIMARY KEY(b, a)) WITHOUT ROWID; CREATE TABLE c(x, y, FOREIGN KEY(x, y) REFERENCES w); INSERT INTO w VALUES(1,2); INSERT INTO c VALUES(2,1);
-- error
INSERT INTO c VALUES(1,2);
CREATE VIEW v AS SELECT 1 AS a; CREATE TABLE cv(x REFERENCES v(a));
-- error
INSERT INTO cv VALUES(1);
CREATE TABLE cm(x REFERENCES missing);
-- error
INSERT INTO cm VALUES(NULL);
-- error
INSERT INTO cm VALUES(1);
CREATE TABLE nokey(a); CREATE TABLE cn(x REFERENCES nokey);
-- error
INSERT INTO cn VALUES(1);
CREATE TABLE one(x, FOREIGN KEY(x) REFERENCES w);
-- error
INSERT INTO one VALUES(1);
-- error
CREATE TABLE bad(x, FOREIGN KEY(x, y) REFERENCES w);
-- error
CREATE TABLE bad(x REFERENCES w(a, b));
-- error
CREATE TABLE bad(x, FOREIGN KEY(x) REFERENCES w(a, b));
