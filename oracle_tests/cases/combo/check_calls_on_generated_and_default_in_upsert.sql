-- lang_createtable: CHECKs over generated columns and defaults in every way a row can be written
CREATE TABLE t(a DEFAULT 5, b AS (a%2) CHECK(b IN (0,1)), c DEFAULT 'c' CHECK(length(c)=1), k INTEGER PRIMARY KEY, CHECK(a<>k));
INSERT INTO t DEFAULT VALUES;
-- error
INSERT INTO t(a) VALUES(2);
INSERT INTO t(a) VALUES(7) RETURNING k;
UPDATE t SET a=k+1;
-- error
UPDATE t SET a=k;
-- error
INSERT INTO t(a,k) VALUES(9,1) ON CONFLICT(k) DO UPDATE SET a=excluded.a-8;
INSERT OR IGNORE INTO t(a,c) VALUES(4,'long');
-- error
INSERT OR REPLACE INTO t(a,c,k) VALUES(4,'long',2);
SELECT * FROM t; SELECT changes(), total_changes();
