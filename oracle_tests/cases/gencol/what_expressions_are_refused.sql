-- gencol §2.3: only deterministic, no subqueries, no aggregates, no rowid alias of itself, no DEFAULT
-- error
CREATE TABLE t(a, b AS (random()));
-- error
CREATE TABLE t(a, b AS ((SELECT 1)));
-- error
CREATE TABLE t(a, b AS (sum(a)));
-- error
CREATE TABLE t(a, b AS (?));
-- error
CREATE TABLE t(a, b AS (rowid));
-- error
CREATE TABLE t(a, b DEFAULT 5 AS (a));
-- error
CREATE TABLE t(a, b AS (a) DEFAULT 5);
-- error
CREATE TABLE t(a, b AS (a) PRIMARY KEY);
-- error
CREATE TABLE t(b AS (1));
-- error
CREATE TABLE t(a, b AS (a) VIRTUAL STORED);
-- error
CREATE TABLE t(a, b AS (a) NOSUCH);
-- error
CREATE TABLE t(a, b AS (a), PRIMARY KEY(b));
CREATE TABLE t(a, b AS (a) REFERENCES p, c AS (x'00') COLLATE NOCASE CHECK(c IS NOT NULL) UNIQUE); SELECT name FROM sqlite_schema;
-- error
CREATE TABLE u(a, b AS (current_timestamp));
-- error
INSERT INTO u VALUES(1);
