-- lang_conflict: IGNORE skips rows for uniqueness, NOT NULL and CHECK, not for type or foreign key errors
PRAGMA foreign_keys=ON;
CREATE TABLE p(x PRIMARY KEY);
INSERT INTO p VALUES(1);
CREATE TABLE t(a INTEGER PRIMARY KEY, b NOT NULL, c CHECK(c<10), d UNIQUE, e REFERENCES p);
INSERT OR IGNORE INTO t VALUES(1,1,1,1,1),(1,2,2,2,1),(2,NULL,2,2,1),(3,3,30,3,1),(4,4,4,1,1),(5,5,5,5,NULL);
SELECT a, changes() FROM t;
-- error
INSERT OR IGNORE INTO t VALUES(6,6,6,6,99);
-- error
INSERT OR IGNORE INTO t VALUES('x',6,6,6,1);
UPDATE OR IGNORE t SET d=7, c=c+5;
SELECT * FROM t;
SELECT changes();
-- error
UPDATE OR IGNORE t SET e=5;
UPDATE OR IGNORE t SET b=nullif(a,5);
SELECT * FROM t;
