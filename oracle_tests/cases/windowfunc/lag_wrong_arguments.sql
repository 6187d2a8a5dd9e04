-- windowfunctions §3 lag(), lead(): one to three arguments, with OVER alone
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
-- error
SELECT lag() OVER (ORDER BY id) FROM r;
-- error
SELECT lag(1, 2, 3, 4) OVER (ORDER BY id) FROM r;
-- error
SELECT lead(id) FROM r;
-- error
SELECT lag(DISTINCT id) OVER (ORDER BY id) FROM r;
-- error
SELECT lag(id) FILTER (WHERE id > 1) OVER (ORDER BY id) FROM r;
