-- partialindex §2: no subqueries, parameters, aggregates, non-deterministic functions or other tables in the WHERE
CREATE TABLE t(a, b); CREATE TABLE u(x);
-- error
CREATE INDEX i1 ON t(a) WHERE b IN (SELECT x FROM u);
-- error
CREATE INDEX i2 ON t(a) WHERE random()>0;
-- error
CREATE INDEX i3 ON t(a) WHERE count(*)>1;
-- error
CREATE INDEX i4 ON t(a) WHERE u.x>1;
-- error
CREATE INDEX i5 ON t(a) WHERE b=?1;
CREATE INDEX i6 ON t(a) WHERE date('now')>b;
CREATE INDEX i7 ON t(a) WHERE t.b>1 AND typeof(a)='text' AND a LIKE 'x%' AND b IN (1,2,3) AND rowid>0; CREATE INDEX i8 ON t(a) WHERE 1; CREATE INDEX i9 ON t(a) WHERE NULL; CREATE INDEX i10 ON t(a) WHERE b="quoted";
-- error
CREATE INDEX i11 ON t(a) WHERE nope=1;
CREATE INDEX i12 ON t(a) WHERE main.t.b=1;
-- error
INSERT INTO t VALUES('xyz',2),('xyz',9); SELECT name, sql FROM sqlite_schema WHERE type='index'; SELECT count(*) FROM t INDEXED BY i8; SELECT count(*) FROM t INDEXED BY i9;
