-- datatype3 §3.2: functions and CASE have no affinity, whatever goes into them.
CREATE TABLE t(i INT, s TEXT);
INSERT INTO t VALUES(7, '7');
SELECT coalesce(i, 0) = '7', ifnull(s, '') = 7, nullif(i, 0) = '7', CASE WHEN 1 THEN s END = 7, max(s, '1') = 7, min(i, 9) = '7', iif(1, i, 0) = '7', +s = 7, (s) = 7, s = 7 FROM t;
SELECT count(*) FROM t WHERE coalesce(i, 0) IN ('7');
SELECT typeof(coalesce(s, 1)), typeof(max(i, 1)), typeof(CASE WHEN 1 THEN i END) FROM t;
