-- lang_insert: each row of VALUES sees the table as it was before the statement, or not: subqueries are evaluated as rows come
CREATE TABLE t(a INTEGER PRIMARY KEY, b); INSERT INTO t(b) VALUES((SELECT count(*) FROM t)),((SELECT count(*) FROM t)),((SELECT max(a) FROM t));
SELECT * FROM t; INSERT INTO t(b) SELECT count(*) FROM t UNION ALL SELECT count(*)+1 FROM t; SELECT * FROM t;
INSERT INTO t SELECT a+100, (SELECT max(a) FROM t) FROM t; SELECT a, b FROM t WHERE a>100;
