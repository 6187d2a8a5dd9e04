CREATE TABLE t(a INT, b TEXT) STRICT;
INSERT INTO t VALUES(1,'x');
-- error
ALTER TABLE t ADD c INT DEFAULT 'abc';
-- error
ALTER TABLE t ADD c foo;
-- error
ALTER TABLE t ADD c;
ALTER TABLE t ADD c INT DEFAULT 5;
ALTER TABLE t ADD d ANY DEFAULT '5';
SELECT *, typeof(d) FROM t;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
