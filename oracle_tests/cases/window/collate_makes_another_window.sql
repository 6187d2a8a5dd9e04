-- A window with a COLLATE is another one than that without it, though the collation is the same: it is carried out in
-- its own turn, and meets the rows in another order. Source: found with SQLite.
CREATE TABLE t(a, x TEXT);
INSERT INTO t VALUES(0, 1), ('a', 0), (1, 0), (NULL, 2), ('a', 1);
SELECT sum(x) OVER (ORDER BY a), rank() OVER (PARTITION BY a ORDER BY x DESC), group_concat(x) OVER (ORDER BY a COLLATE BINARY) FROM t;
SELECT sum(x) OVER (ORDER BY a), rank() OVER (PARTITION BY a ORDER BY x DESC), group_concat(x) OVER (ORDER BY a) FROM t;
SELECT count(*) OVER (PARTITION BY a), rank() OVER (ORDER BY x DESC), group_concat(x) OVER (PARTITION BY a COLLATE BINARY) FROM t;
SELECT sum(x) OVER w, group_concat(x) OVER w, rank() OVER (ORDER BY x DESC) FROM t WINDOW w AS (ORDER BY a COLLATE BINARY);
