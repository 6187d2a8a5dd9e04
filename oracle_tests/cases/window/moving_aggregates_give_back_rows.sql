-- Aggregates over frames that move: what has left the frame no longer counts.
CREATE TABLE t(i INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1, 1), (2, 1e300), (3, -1e300), (4, 5), (5, NULL), (6, 'x'), (7, 2), (8, 9223372036854775807);
SELECT i, sum(v) OVER w, total(v) OVER w, avg(v) OVER w, count(v) OVER w, min(v) OVER w, max(v) OVER w FROM t WHERE i < 8 WINDOW w AS (ORDER BY i ROWS 1 PRECEDING) ORDER BY i;
SELECT i, group_concat(v) OVER (ORDER BY i ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING), json_group_array(v) OVER (ORDER BY i ROWS 1 PRECEDING) FROM t WHERE i IN (1, 4, 5, 6, 7) ORDER BY i;
SELECT i, sum(v) OVER (ORDER BY i ROWS CURRENT ROW) FROM t WHERE i IN (7, 8) ORDER BY i;
-- error
SELECT i, sum(v) OVER (ORDER BY i ROWS 1 PRECEDING) FROM t WHERE i IN (7, 8);
