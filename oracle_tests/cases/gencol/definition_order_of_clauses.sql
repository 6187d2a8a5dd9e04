-- gencol: DEFAULT before or behind AS, a second AS: the messages
-- error
CREATE TABLE t(a, b DEFAULT 5 AS (a));
-- error
CREATE TABLE t(a, b AS (a) DEFAULT 5);
-- error
CREATE TABLE t(a, b AS (a) AS (a));
-- error
CREATE TABLE t(a, b AS (a) STORED GENERATED ALWAYS AS (a));
-- error
CREATE TABLE t(a, b DEFAULT NULL AS (a));
CREATE TABLE t(a, b NOT NULL AS (a) COLLATE nocase CHECK(b<>'z') UNIQUE);
INSERT INTO t(a) VALUES('x');
-- error
INSERT INTO t(a) VALUES('X');
-- error
INSERT INTO t(a) VALUES('z');
SELECT * FROM t;
