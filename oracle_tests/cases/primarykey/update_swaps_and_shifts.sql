-- lang_update: keys are checked row by row, so a shift may fail in one direction
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE); INSERT INTO t VALUES(1,'a'),(2,'b'),(3,'c');
-- error
UPDATE t SET b=CASE b WHEN 'a' THEN 'b' WHEN 'b' THEN 'a' ELSE b END;
UPDATE t SET b=b||a; UPDATE t SET a=a+100; UPDATE t SET a=a-99;
SELECT * FROM t;
-- error
UPDATE t SET a=a+1;
UPDATE t SET a=a-1; SELECT * FROM t;
CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID; INSERT INTO w VALUES(1),(2),(3);
-- error
UPDATE w SET k=k+1;
UPDATE w SET k=k-1; SELECT * FROM w;
