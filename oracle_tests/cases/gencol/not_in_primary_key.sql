-- gencol: a generated column is no part of the PRIMARY KEY
-- error
CREATE TABLE t(a, b AS (a) PRIMARY KEY);
-- error
CREATE TABLE t(a, b AS (a), PRIMARY KEY(a,b));
-- error
CREATE TABLE t(a, b PRIMARY KEY AS (a));
CREATE TABLE t(a PRIMARY KEY, b AS (a)) WITHOUT ROWID;
INSERT INTO t VALUES(1);
SELECT * FROM t;
