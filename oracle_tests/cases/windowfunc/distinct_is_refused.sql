-- windowfunctions §2 "Aggregate Window Functions": "DISTINCT is not supported for window functions"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
-- error
SELECT count(DISTINCT k) OVER (ORDER BY id) FROM r;
-- error
SELECT group_concat(s ORDER BY s) OVER () FROM r;
-- error
SELECT abs(k) OVER () FROM r;
-- error
SELECT nosuch(k) OVER () FROM r;
