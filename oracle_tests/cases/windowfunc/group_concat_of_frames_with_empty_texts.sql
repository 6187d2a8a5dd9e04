-- A row that leaves a frame takes as many bytes from the front of the text as it and a separator have; when nothing is
-- left, the next row counts as the first one and brings no separator.
CREATE TABLE t(i INTEGER PRIMARY KEY, x, s);
INSERT INTO t VALUES (1, 5, ','), (2, 4, ','), (3, '', ','), (4, 8, ','), (5, 9, ','), (6, '', ';;'), (7, '', ''), (8, 'é', ','), (9, NULL, ','), (10, 'bc', '--'), (11, '', ','), (12, 'd', NULL);
SELECT i, hex(group_concat(x) OVER (ORDER BY i ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)) FROM t;
SELECT i, hex(group_concat(x, s) OVER (ORDER BY i ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)) FROM t;
SELECT i, hex(group_concat(x, s) OVER (ORDER BY i ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING)) FROM t;
SELECT i, hex(string_agg(x, '--') OVER (ORDER BY i ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING)) FROM t;
SELECT i, hex(group_concat(x, '') OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING)) FROM t;
SELECT i, quote(group_concat(x) OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)) FROM t;
SELECT i, quote(group_concat(x) OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)) FROM t;
SELECT i, hex(group_concat(x, s) FILTER (WHERE i % 3) OVER (ORDER BY i RANGE BETWEEN 2 PRECEDING AND CURRENT ROW)) FROM t;
SELECT group_concat(x), group_concat(x, s) FROM t;
