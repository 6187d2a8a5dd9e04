-- quirks, lang_select "bare columns": min() or max() whose FILTER passes no row: bare columns are the first row's
CREATE TABLE t(x, y);
INSERT INTO t VALUES(1,'a'),(0,'b'),(5,'c'),(3,'d');
SELECT y, max(x) FILTER (WHERE x>10) FROM t;
SELECT y, max(x) FILTER (WHERE x>1) FROM t;
SELECT y, min(x) FILTER (WHERE x>1 AND y>'c') FROM t;
SELECT (SELECT y), max(x) FILTER (WHERE x>11) FROM t;
SELECT y, max(x) FILTER (WHERE x>10) FROM t WHERE 0;
SELECT y, max(x) FILTER (WHERE x>10) FROM t GROUP BY x>2 ORDER BY 1;
