-- lang_aggfunc "sum": an error if integers alone overflow at any point; none once a real was among them; total never.
CREATE TABLE t(i INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1, 9223372036854775807), (2, 1), (3, -5);
-- error
SELECT sum(v) FROM t;
SELECT total(v), avg(v) FROM t;
SELECT sum(v) FROM t WHERE i <> 2;
SELECT sum(v + 0.0), sum(CASE WHEN i = 1 THEN 0.5 ELSE v END) FROM t;
INSERT INTO t VALUES(0, 0.0);
SELECT sum(v) FROM t;
-- error
SELECT sum(v) FROM t WHERE i > 0;
-- error
SELECT sum(v) OVER (ORDER BY i) FROM t WHERE i > 0;
