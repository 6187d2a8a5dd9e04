-- lang_returning: DELETE ... RETURNING on a table of the kind 'without rowid'
CREATE TABLE t(a, b, c DEFAULT 7, PRIMARY KEY(b, a)) WITHOUT ROWID;
CREATE INDEX i ON t(b);
INSERT INTO t(a,b) VALUES(1,'x'),(2,'y'),(3,'z');
DELETE FROM t WHERE a<>2 RETURNING *, a+1 AS s, typeof(b);
SELECT * FROM t;
SELECT changes(), total_changes();
