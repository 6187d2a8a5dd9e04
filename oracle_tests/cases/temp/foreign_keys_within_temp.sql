-- foreignkeys: a key of a temporary table refers to a table of temp
PRAGMA foreign_keys=ON;
CREATE TABLE p(x PRIMARY KEY);
CREATE TEMP TABLE c(a REFERENCES p);
INSERT INTO p VALUES(1);
-- error
INSERT INTO c VALUES(1);
CREATE TEMP TABLE p(x PRIMARY KEY);
-- error
INSERT INTO c VALUES(1);
INSERT INTO temp.p VALUES(1);
INSERT INTO c VALUES(1);
-- error
DELETE FROM temp.p;
DELETE FROM main.p;
SELECT count(*) FROM c;
