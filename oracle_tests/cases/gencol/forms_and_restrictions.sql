-- gencol: what an expression of a generated column may hold
-- error
CREATE TABLE t(a AS (1));
-- error
CREATE TABLE t(a, b AS (random()));
-- error
CREATE TABLE r(a, b AS (a + random()));
-- error
CREATE TABLE t(a, b AS ((SELECT 1)));
-- error
CREATE TABLE t(a, b AS (sum(a)));
-- error
CREATE TABLE t(a, b AS (b+1));
-- error
CREATE TABLE t(a, b AS (c), c AS (b));
-- error
CREATE TABLE t(a, b AS (a) DEFAULT 5);
-- error
CREATE TABLE t(a, b AS (a) PRIMARY KEY);
-- error
CREATE TABLE t(a, b AS (a), PRIMARY KEY(b));
-- error
CREATE TABLE t(a, b AS (rowid));
-- error
CREATE TABLE t(a, b AS (?1));
-- error
CREATE TABLE t(a, b AS (nope));
-- error
CREATE TABLE t(a, b AS (a) AS (a));
-- error
CREATE TABLE t(a, b AS (a) PERSISTED);
CREATE TABLE t(b AS (a+c), a, c AS (a*2) STORED, d INT GENERATED ALWAYS AS (b||'1'), e AS (a COLLATE nocase) UNIQUE NOT NULL);
INSERT INTO t(a) VALUES(1),(2);
SELECT *, typeof(d) FROM t;
-- error
INSERT INTO t(a) VALUES(NULL);
-- error
INSERT INTO t VALUES(1,2);
