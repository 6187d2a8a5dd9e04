-- windowfunctions §2 "Aggregate Window Functions": bounds in the wrong order or not numbers
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
-- error
SELECT sum(k) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 PRECEDING) FROM r;
-- error
SELECT sum(k) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) FROM r;
-- error
SELECT sum(k) OVER (ORDER BY id ROWS -1 PRECEDING) FROM r;
-- error
SELECT sum(k) OVER (ORDER BY id ROWS 'x' PRECEDING) FROM r;
-- error
SELECT sum(k) OVER (ORDER BY id ROWS 1.5 PRECEDING) FROM r;
-- error
SELECT sum(k) OVER (ORDER BY id, k RANGE 1 PRECEDING) FROM r;
-- error
SELECT sum(k) OVER (ORDER BY id RANGE 'x' PRECEDING) FROM r;
SELECT id, sum(k) OVER (GROUPS 1 PRECEDING) FROM r ORDER BY id;
