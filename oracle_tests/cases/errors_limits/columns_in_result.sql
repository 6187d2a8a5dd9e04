-- limits "Maximum Number Of Columns": 2000 in a result, a table, an index or an ORDER BY.
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT count(*) FROM n;
SELECT count(*) FROM pragma_table_info('t');
-- error
SELECT abs();
-- error
SELECT abs(1, 2);
-- error
SELECT coalesce(1);
