-- statistics are looked at when a whole schema is read, and by ANALYZE: not for CREATE and DROP; and what SQLite raises in memory
CREATE TABLE t(a, b, c);
CREATE TABLE u(a, b, c);
CREATE TABLE o(x, y);
CREATE INDEX ta ON t(a);
CREATE INDEX ua ON u(a);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO t SELECT i, i % 3, 1 FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO u SELECT i, i % 3, 1 FROM n;
ANALYZE;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 1;
-- an index that fails has raised the table's estimate to 1,000 rows
-- error
CREATE UNIQUE INDEX nope ON t(b);
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 2;
ANALYZE sqlite_schema;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 3;
-- error
CREATE INDEX nope ON t(d);
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 4;
-- so has one that is dropped
CREATE INDEX t2 ON t(b);
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 5;
DROP INDEX t2;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 6;
ANALYZE sqlite_schema;
-- edited statistics are not met by CREATE and DROP
UPDATE sqlite_stat1 SET stat = '9000 3' WHERE idx = 'ta';
CREATE TABLE q(x);
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 7;
CREATE VIEW v AS SELECT 1;
DROP VIEW v;
DROP TABLE q;
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;
DROP TRIGGER r;
REINDEX;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 8;
-- but by ALTER TABLE, and by whatever is rolled back
ALTER TABLE o ADD COLUMN z;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 9;
UPDATE sqlite_stat1 SET stat = '10 3' WHERE idx = 'ta';
BEGIN;
CREATE TABLE q(x);
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 10;
ROLLBACK;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 11;
-- renaming, and dropping a column, compiles all indexes
ALTER TABLE o RENAME COLUMN y TO yy;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 12;
ANALYZE sqlite_schema;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 13;
ALTER TABLE o DROP COLUMN yy;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 14;
ALTER TABLE o ADD COLUMN yy;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 15;
ALTER TABLE o RENAME TO oo;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 16;
-- without its table of statistics, a schema in memory still has them
DROP TABLE sqlite_stat4;
ANALYZE sqlite_schema;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 17;
DROP TABLE sqlite_stat1;
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE t.a = u.a AND 18;
