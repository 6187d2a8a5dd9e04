-- gencol: a generated column has no DEFAULT
-- error
CREATE TABLE t(a, b AS (a) DEFAULT 5);
-- error
CREATE TABLE t(a, b DEFAULT 5 AS (a));
CREATE TABLE t(a, b AS (a));
SELECT sql FROM sqlite_schema;
