-- expridx, gencol: a unique index over an expression of generated columns as an upsert's target
CREATE TABLE t(a, b AS (lower(a)), n DEFAULT 1); CREATE UNIQUE INDEX i ON t(b||'.', abs(length(a)));
INSERT INTO t(a) VALUES('One') ON CONFLICT(b||'.', abs(length(a))) DO UPDATE SET n=n+1;
INSERT INTO t(a) VALUES('ONE'),('two'),('one') ON CONFLICT(b||'.', abs(length(a))) DO UPDATE SET n=n+1, a=excluded.a||'';
SELECT * FROM t;
-- error
INSERT INTO t(a) VALUES('TWO') ON CONFLICT(b) DO NOTHING;
INSERT INTO t(a) VALUES('TWO') ON CONFLICT DO NOTHING; SELECT changes();
-- error
INSERT INTO t(a) VALUES('TWO');
-- swap
INSERT INTO t(a) VALUES('TWO') ON CONFLICT(b||'.', abs(length(a))) DO UPDATE SET n=n+10; SELECT * FROM t; PRAGMA integrity_check;
