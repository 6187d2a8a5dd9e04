-- gencol: only scalar deterministic expressions of the row
-- error
CREATE TABLE t(a, b AS ((SELECT 1)));
-- error
CREATE TABLE t(a, b AS (count(a)));
-- error
CREATE TABLE t(a, b AS (row_number() OVER ()));
-- error
CREATE TABLE t(a, b AS (random()));
-- error
CREATE TABLE t(a, b AS (a IN (SELECT 1)));
CREATE TABLE t(a, b AS (date('now')));
-- error
CREATE TABLE t(a, b AS (CURRENT_TIME));
-- error
CREATE TABLE t(a, b AS (a IN (1,2)));
-- error
CREATE TABLE t3(a, b AS (?));
-- error
CREATE TABLE t4(a, b AS (zork));
CREATE TABLE t5(a, b AS ("lit"));
SELECT name FROM sqlite_schema;
