-- lang_returning: UPDATE ... RETURNING on a table of the kind 'strict'
CREATE TABLE t(a INT PRIMARY KEY, b TEXT, c ANY DEFAULT 7) STRICT;
CREATE INDEX i ON t(b);
INSERT INTO t(a,b) VALUES(1,'x'),(2,'y'),(3,'z');
-- error
UPDATE t SET b=b||a, a=a+1 WHERE a>1 RETURNING *, a+1 AS s, typeof(b);
SELECT * FROM t;
SELECT changes(), total_changes();
