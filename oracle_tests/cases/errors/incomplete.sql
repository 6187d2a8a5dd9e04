-- error
CREATE TABLE;
-- error
CREATE TABLE t(;
-- error
CREATE TABLE t(a;
-- error
CREATE INDEX i ON;
-- error
CREATE VIEW v AS;
-- error
INSERT INTO t VALUES(;
-- error
INSERT INTO t(a VALUES(1);
-- error
SELECT (SELECT 1;
-- error
SELECT CASE 1 WHEN 2;
-- error
EXPLAIN;
