-- found by the generator of changes: REPLACE of an UPDATE concerns the unique indexes whose expressions read what is set
PRAGMA foreign_keys=ON;
CREATE TABLE t0(a, b, c, d REFERENCES missing);
CREATE UNIQUE INDEX i1 ON t0(d%3);
UPDATE OR REPLACE t0 SET b=1;
-- error
UPDATE OR REPLACE t0 SET d=1;
CREATE UNIQUE INDEX i2 ON t0(a) WHERE c;
UPDATE OR REPLACE t0 SET b=1;
-- error
UPDATE OR REPLACE t0 SET a=1;
-- error
UPDATE OR REPLACE t0 SET c=1;
CREATE TABLE t1(a INTEGER PRIMARY KEY, b, g AS (b+1) UNIQUE, d REFERENCES missing, e);
UPDATE OR REPLACE t1 SET e=1;
-- error
UPDATE OR REPLACE t1 SET b=1;
-- error
UPDATE OR REPLACE t1 SET a=1;
CREATE TABLE t2(a, d REFERENCES missing, e);
-- error
CREATE UNIQUE INDEX i4 ON t2(a+rowid);
UPDATE OR REPLACE t2 SET e=1;
-- error
UPDATE OR REPLACE t2 SET rowid=1;
UPDATE OR REPLACE t2 SET a=1;
-- error
INSERT OR REPLACE INTO t2(e) VALUES(1);
