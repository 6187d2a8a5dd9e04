-- security, pragma trusted_schema: schema expressions may call built-in functions; views may not read files
CREATE TABLE t(a, g AS (json_extract(a,'$.x')), CHECK(json_valid(a)));
INSERT INTO t VALUES('{"x":5}');
SELECT g FROM t;
PRAGMA trusted_schema=OFF;
SELECT g FROM t;
INSERT INTO t VALUES('{"x":6}');
CREATE INDEX i ON t(json_extract(a,'$.x'));
SELECT a FROM t WHERE json_extract(a,'$.x')=6;
-- error
SELECT load_extension('x');
-- error
CREATE TABLE u(a CHECK(load_extension(a)));
CREATE VIEW v AS SELECT load_extension('x');
-- error
SELECT * FROM v;
CREATE VIEW w AS SELECT * FROM pragma_table_info('t');
-- error
SELECT * FROM w;
SELECT name FROM pragma_table_info('t');
