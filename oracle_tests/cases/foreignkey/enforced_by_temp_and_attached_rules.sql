-- foreignkeys: keys stay within their database; a parent's name is looked up in the child's
PRAGMA foreign_keys=ON; ATTACH ':memory:' AS x; CREATE TABLE main.p(a PRIMARY KEY); CREATE TABLE x.c(r REFERENCES p); INSERT INTO p VALUES(1);
-- error
INSERT INTO x.c VALUES(1);
CREATE TABLE x.p(a PRIMARY KEY);
-- error
INSERT INTO x.c VALUES(1);
INSERT INTO x.p VALUES(1); INSERT INTO x.c VALUES(1); DELETE FROM main.p;
-- error
DELETE FROM x.p;
-- error
CREATE TABLE main.d(r REFERENCES x.p(a));
PRAGMA x.foreign_key_check; PRAGMA x.foreign_key_list(c);
-- error
DROP TABLE x.p;
DELETE FROM x.c; DROP TABLE x.p; SELECT name FROM x.sqlite_schema WHERE type='table';
