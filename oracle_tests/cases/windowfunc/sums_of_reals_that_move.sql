-- windowfunctions §2 "Aggregate Window Functions": rows that leave a frame are taken out as SQLite takes them
CREATE TABLE t(id INTEGER PRIMARY KEY, x);
INSERT INTO t(x) VALUES (0.1), (0.2), (0.3), (1e16), (1.0), (-1e16), (0.7), (NULL), ('0.25'), (3);
SELECT id, sum(x) OVER (ORDER BY id ROWS 2 PRECEDING), avg(x) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), total(x) OVER (ORDER BY id ROWS 1 PRECEDING) FROM t ORDER BY id;
