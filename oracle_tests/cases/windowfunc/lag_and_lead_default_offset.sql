-- windowfunctions §3 lag(), lead(): the row before and the row after within the partition
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, lag(id) OVER (ORDER BY id), lead(id) OVER (ORDER BY id), lag(k) OVER (PARTITION BY g ORDER BY id), lead(s) OVER (PARTITION BY g ORDER BY id) FROM r ORDER BY id;
