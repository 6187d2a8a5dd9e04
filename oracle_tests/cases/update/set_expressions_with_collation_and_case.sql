-- lang_update: assignments convert by the column's affinity; CASE, NULL, subqueries without rows
CREATE TABLE t(i INT, x TEXT COLLATE nocase, r REAL, b);
INSERT INTO t VALUES(1,'One',1.5,'z'),(2,'TWO',2.5,NULL);
UPDATE t SET i=r, r=i, x=r WHERE x='one';
SELECT *, typeof(i), typeof(r), typeof(x) FROM t;
UPDATE t SET b=CASE x WHEN 'two' THEN 'matched' ELSE b END;
UPDATE t SET i='007', x=0.10, r='abc';
SELECT *, typeof(i), typeof(x), typeof(r) FROM t;
UPDATE t SET b=(SELECT b FROM t WHERE 0), i=(SELECT max(i)+1 FROM t);
SELECT * FROM t;
