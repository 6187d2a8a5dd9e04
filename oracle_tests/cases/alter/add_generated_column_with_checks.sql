-- lang_altertable §4: generated columns added to rows: only VIRTUAL, and NOT NULL and CHECK are tested on what is there
CREATE TABLE t(a INT); INSERT INTO t VALUES(1),(NULL),(-3);
ALTER TABLE t ADD b AS (a*2);
-- error
ALTER TABLE t ADD c AS (a) STORED;
-- error
ALTER TABLE t ADD d AS (a+1) NOT NULL;
-- error
ALTER TABLE t ADD d AS (abs(a)) CHECK(d<3);
ALTER TABLE t ADD d AS (abs(a)) CHECK(d<4 OR d IS NULL);
SELECT * FROM t;
-- error
ALTER TABLE t ADD e AS (nope);
ALTER TABLE t ADD f AS (f+1);
-- error
ALTER TABLE t ADD g AS (h); 
-- error
UPDATE t SET a=10 WHERE a=1;
SELECT sql FROM sqlite_schema;
