-- lang_returning: INSERT ... RETURNING on a table of the kind 'generated'
CREATE TABLE t(a, b, c AS (a||b), d AS (c||'!') STORED);
CREATE INDEX i ON t(b);
INSERT INTO t(a,b) VALUES(1,'x'),(2,'y'),(3,'z');
INSERT INTO t(a,b) VALUES(7,'p'),(8,'q') RETURNING *, a+1 AS s, typeof(b);
SELECT * FROM t;
SELECT changes(), total_changes();
