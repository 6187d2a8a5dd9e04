-- lang_altertable §2: CTE names that equal the table's in views are left alone, real references change
CREATE TABLE t(a); CREATE TABLE r(a);
CREATE VIEW v1 AS WITH t AS (SELECT 5 AS a) SELECT a FROM t;
CREATE VIEW v2 AS WITH q AS (SELECT a FROM t) SELECT q.a FROM q, t;
CREATE VIEW v3 AS WITH q AS (WITH t AS (SELECT 1 AS a) SELECT a FROM t) SELECT t.a FROM q, t;
CREATE VIEW v4 AS SELECT (WITH t(z) AS (VALUES(1)) SELECT z FROM t) AS c, a FROM t;
ALTER TABLE t RENAME TO tt;
SELECT name, sql FROM sqlite_schema WHERE type='view';
ALTER TABLE r RENAME TO t; SELECT * FROM v1;
SELECT sql FROM sqlite_schema WHERE name='v1';
