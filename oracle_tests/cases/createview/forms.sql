CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT * FROM t;
CREATE VIEW IF NOT EXISTS v AS SELECT 1;
CREATE TEMP VIEW tv(x) AS SELECT a FROM main.t;
CREATE TEMPORARY VIEW tw AS SELECT * FROM v;
CREATE VIEW main."q v"("c 1", c2) AS SELECT a, b FROM t WHERE a > 0;
-- error
CREATE VIEW v AS SELECT 2;
-- error
CREATE VIEW sqlite_v AS SELECT 1;
-- error
CREATE VIEW nope.v AS SELECT 1;
-- error
CREATE VIEW z AS INSERT INTO t VALUES(1);
-- error
CREATE VIEW z AS SELECT ?;
-- error
CREATE VIEW z;
-- error
CREATE VIEW z() AS SELECT 1;
INSERT INTO t VALUES(1,2),(-1,3);
SELECT * FROM v;
SELECT x FROM tv;
SELECT * FROM tw;
SELECT "c 1", c2 FROM "q v";
SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE type = 'view';
