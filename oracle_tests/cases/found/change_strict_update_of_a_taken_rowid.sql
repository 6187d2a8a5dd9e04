-- found by the generator of changes: an UPDATE finds a taken rowid before it looks at the types of a STRICT table
CREATE TABLE t(a INTEGER PRIMARY KEY, b INT, c TEXT) STRICT;
INSERT INTO t VALUES(1,1,'x'),(2,2,'y');
-- error
UPDATE t SET a=2, b='z' WHERE a=1;
-- error
UPDATE t SET a=3, b='z' WHERE a=1;
-- error
UPDATE t SET a=1, b='z' WHERE a=1;
UPDATE OR IGNORE t SET a=2, b='z' WHERE a=1;
-- error
UPDATE OR IGNORE t SET a=1, b='z' WHERE a=1;
-- error
UPDATE OR REPLACE t SET a=2, b='z' WHERE a=1;
-- error
UPDATE OR FAIL t SET a=a-1, b='z';
SELECT * FROM t;
-- error
INSERT INTO t VALUES(1,1,'x') ON CONFLICT DO UPDATE SET a=2, b='z';
-- error
INSERT INTO t VALUES(1,1,'x') ON CONFLICT DO UPDATE SET a=1, b='z';
CREATE TABLE u(a INTEGER PRIMARY KEY, b INT UNIQUE, c TEXT CHECK(c<>'q')) STRICT;
INSERT INTO u VALUES(1,1,'x'),(2,2,'y');
-- error
UPDATE u SET a=2, b='z' WHERE a=1;
-- error
UPDATE u SET a=2, b='z', c=NULL WHERE a=1;
-- error
UPDATE u SET a=2, c='q' WHERE a=1;
CREATE TABLE w(a INT PRIMARY KEY, b INT, c TEXT) STRICT;
INSERT INTO w VALUES(1,1,'x'),(2,2,'y');
-- error
UPDATE w SET rowid=2, b='z' WHERE a=1;
-- error
UPDATE w SET a=2, b='z' WHERE a=1;
CREATE TRIGGER g AFTER UPDATE ON t BEGIN SELECT 1; END;
-- error
UPDATE t SET a=2, b='z' WHERE a=1;
CREATE TRIGGER h BEFORE UPDATE ON t BEGIN SELECT 1; END;
-- error
UPDATE t SET a=2, b='z' WHERE a=1;
