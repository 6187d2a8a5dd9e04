-- lang_altertable §5: dropping a column between virtual and stored generated ones
CREATE TABLE t(a, b AS (a+1), c, d AS (c||'!') STORED, e DEFAULT 'e');
INSERT INTO t(a, c) VALUES(1,'x'),(2,'y');
ALTER TABLE t DROP b; SELECT * FROM t;
-- error
ALTER TABLE t DROP c;
ALTER TABLE t DROP a; SELECT * FROM t;
ALTER TABLE t DROP d; SELECT * FROM t;
INSERT INTO t VALUES('z',5); SELECT sql FROM sqlite_schema; SELECT * FROM t;
-- swap
SELECT * FROM t; PRAGMA integrity_check;
