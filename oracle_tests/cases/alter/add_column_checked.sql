CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(3,4);
ALTER TABLE t ADD c CHECK(c > 3) DEFAULT 5;
ALTER TABLE t ADD d CHECK(b > 1);
-- error
ALTER TABLE t ADD e CHECK(b > 2);
-- error
ALTER TABLE t ADD e DEFAULT 1 CHECK(e > 1 OR a = 1);
ALTER TABLE t ADD e CHECK(e > 1);
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
INSERT INTO t(a, b, c) VALUES(1, 2, 3);
SELECT * FROM t;
