-- expridx: an expression that fails refuses the row that it fails for; the index cannot be made over such rows
CREATE TABLE t(a); CREATE INDEX i ON t(abs(a)); INSERT INTO t VALUES(-5),('x'),(NULL);
-- error
INSERT INTO t VALUES(-9223372036854775808);
-- error
INSERT INTO t VALUES(1),(-9223372036854775808),(2);
SELECT * FROM t; UPDATE t SET a=a; 
-- error
UPDATE t SET a=-9223372036854775808 WHERE a=-5;
-- error
INSERT OR IGNORE INTO t VALUES(-9223372036854775808);
DROP INDEX i; INSERT INTO t VALUES(-9223372036854775808);
-- error
CREATE INDEX i ON t(abs(a));
SELECT name FROM sqlite_schema; CREATE INDEX j ON t(json_extract(a,'$')) WHERE json_valid(a);
-- error
CREATE INDEX k ON t(json(a));
SELECT count(*) FROM t INDEXED BY j WHERE json_valid(a); PRAGMA integrity_check;
