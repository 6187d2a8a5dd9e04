-- windowfunctions §3 ntile(N): N is a positive integer, from the first row
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, ntile(2) OVER (PARTITION BY g ORDER BY id), ntile('2') OVER (ORDER BY id), ntile(2.9) OVER (ORDER BY id) FROM r ORDER BY id;
-- error
SELECT ntile(0) OVER (ORDER BY id) FROM r;
-- error
SELECT ntile(-1) OVER (ORDER BY id) FROM r;
-- error
SELECT ntile(NULL) OVER (ORDER BY id) FROM r;
-- error
SELECT ntile() OVER (ORDER BY id) FROM r;
-- error
SELECT ntile('x') OVER (ORDER BY id) FROM r;
