-- windowfunctions §2 "Aggregate Window Functions": an aggregate with OVER keeps every row
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, sum(k) OVER (ORDER BY id), count(k) OVER (ORDER BY id), avg(k) OVER (ORDER BY id), min(k) OVER (ORDER BY id), max(s) OVER (ORDER BY id), total(k) OVER (PARTITION BY g), group_concat(s) OVER (ORDER BY id) FROM r ORDER BY id;
