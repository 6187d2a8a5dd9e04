-- foreignkeys §3: a view or a virtual table as the parent is a mismatch for every change of the child
CREATE TABLE p(a PRIMARY KEY); CREATE VIEW pv AS SELECT a FROM p; CREATE TABLE c(x REFERENCES pv(a)); CREATE TABLE d(x REFERENCES pv); INSERT INTO c VALUES(1); PRAGMA foreign_keys=ON;
-- error
INSERT INTO c VALUES(NULL);
-- error
UPDATE c SET x=2;
-- error
DELETE FROM c;
-- error
INSERT INTO d VALUES(1);
-- error
PRAGMA foreign_key_check;
INSERT INTO p VALUES(1); DROP VIEW pv;
-- error
INSERT INTO d VALUES(1);
CREATE TABLE pv(a PRIMARY KEY); INSERT INTO d VALUES(NULL); DELETE FROM c; SELECT count(*) FROM d;
