-- found by the generator of changes: RAISE(FAIL) that leaves a deferred foreign key open undoes and counts nothing
PRAGMA foreign_keys=ON;
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE lg(x);
CREATE TABLE t(a, b REFERENCES p DEFERRABLE INITIALLY DEFERRED);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO lg VALUES(new.a); SELECT RAISE(FAIL,'no') WHERE new.a=6; END;
-- error
INSERT INTO t VALUES(5,NULL),(6,NULL);
-- error
INSERT INTO t VALUES(5,9),(6,NULL);
-- error
INSERT INTO t VALUES(6,9);
SELECT changes(), total_changes();
BEGIN;
-- error
INSERT INTO t VALUES(5,9),(6,NULL);
ROLLBACK;
SELECT * FROM t;
