-- windowfunctions §3 lag(), lead(): lag() and lead() look at the partition whatever the frame
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, lag(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND CURRENT ROW), lead(id) OVER (ORDER BY id ROWS BETWEEN 5 FOLLOWING AND 6 FOLLOWING), row_number() OVER (ORDER BY id ROWS 1 PRECEDING), lag(id) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING EXCLUDE GROUP) FROM r ORDER BY id;
