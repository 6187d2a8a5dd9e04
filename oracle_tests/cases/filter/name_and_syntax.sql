-- lang_aggfunc: the parentheses and WHERE are needed; the clause stands before OVER.
CREATE TABLE t(v);
INSERT INTO t VALUES(1), (2);
-- error
SELECT sum(v) FILTER (v > 1) FROM t;
-- error
SELECT sum(v) FILTER WHERE v > 1 FROM t;
-- error
SELECT sum(v) OVER () FILTER (WHERE v > 1) FROM t;
-- error
SELECT sum(v) FILTER (WHERE v > 1) FILTER (WHERE v < 5) FROM t;
-- error
SELECT sum(v) FILTER () FROM t;
-- error
SELECT abs(v) FILTER (WHERE v > 1) FROM t;
-- error
SELECT sum(v) FILTER (WHERE sum(v) > 1) FROM t;
SELECT sum(v) AS filter FROM t;
