-- windowfunctions §2 "Aggregate Window Functions": FILTER leaves rows out of the frame for this function
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, count(*) FILTER (WHERE k > 5) OVER (ORDER BY id), sum(k) FILTER (WHERE g <> 'b') OVER (ORDER BY id), group_concat(id) FILTER (WHERE s IS NOT NULL) OVER (PARTITION BY g ORDER BY id) FROM r ORDER BY id;
