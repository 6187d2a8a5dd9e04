-- lang_savepoint, foreignkeys: releasing the outermost savepoint is a commit and fails on open violations
PRAGMA foreign_keys=ON;
CREATE TABLE p(x PRIMARY KEY);
CREATE TABLE c(a REFERENCES p DEFERRABLE INITIALLY DEFERRED);
SAVEPOINT s;
INSERT INTO c VALUES(1);
SAVEPOINT i;
INSERT INTO c VALUES(2);
RELEASE i;
-- error
RELEASE s;
SELECT * FROM c;
INSERT INTO p VALUES(1);
-- error
RELEASE s;
ROLLBACK TO s;
INSERT INTO c VALUES(3);
INSERT INTO p VALUES(3);
RELEASE s;
SELECT * FROM c;
