-- gencol, lang_update: stored columns, their indexes and checks follow the columns that they are made of
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, s AS (a||'/'||b) STORED UNIQUE, v AS (length(s)) CHECK(v<8));
CREATE INDEX iv ON t(v) WHERE s LIKE 'x%';
INSERT INTO t(a,b) VALUES('x','1'),('x','2'),('yy','3');
-- error
UPDATE t SET b='1' WHERE id=2;
-- error
UPDATE t SET b='1234567' WHERE id=1;
-- error
UPDATE t SET s='z';
-- error
UPDATE t SET v=1, a=2;
UPDATE t SET a=a||'k', b=b||'l';
SELECT * FROM t;
SELECT id FROM t WHERE v=5 AND s LIKE 'x%';
UPDATE OR REPLACE t SET a='q', b='q' WHERE id>=2;
SELECT * FROM t;
PRAGMA integrity_check;
