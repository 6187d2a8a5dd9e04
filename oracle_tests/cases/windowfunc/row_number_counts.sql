-- windowfunctions §3 row_number(): "The number of the row within the current partition"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, row_number() OVER (), row_number() OVER (ORDER BY k, id), row_number() OVER (PARTITION BY g ORDER BY id DESC) FROM r ORDER BY id;
SELECT g, max(n) FROM (SELECT g, row_number() OVER (PARTITION BY g) AS n FROM r) GROUP BY g ORDER BY g;
-- error
SELECT row_number(1) OVER () FROM r;
-- error
SELECT row_number() FROM r;
