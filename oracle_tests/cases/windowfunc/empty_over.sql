-- windowfunctions §1: OVER () is one partition, all rows in the frame
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, count(*) OVER (), sum(k) OVER (), first_value(id) OVER (ORDER BY id DESC), min(s) OVER (), max(g) OVER (PARTITION BY NULL) FROM r ORDER BY id;
SELECT count(*) OVER () FROM r WHERE 0;
SELECT row_number() OVER (), count(*) OVER ();
