-- found by the generator of changes: a subquery in RETURNING that reads the changed table is run for each row
CREATE TABLE r(a);
INSERT INTO r VALUES(0);
INSERT INTO r VALUES(1),(2) RETURNING (SELECT count(*) FROM r), (SELECT 1 WHERE (SELECT count(*) FROM r)>2);
UPDATE r SET a=a+1 RETURNING (SELECT sum(a) FROM r), a IN (SELECT a FROM r);
DELETE FROM r RETURNING (SELECT sum(a) FROM r), (SELECT max(a) FROM (SELECT * FROM r)), EXISTS(SELECT 1 FROM r);
CREATE TABLE w(a PRIMARY KEY) WITHOUT ROWID;
INSERT INTO w VALUES(1),(2),(3) RETURNING (SELECT count(*) FROM w);
CREATE VIEW v AS SELECT a FROM w;
DELETE FROM w RETURNING (SELECT count(*) FROM w), (SELECT count(*) FROM v);
