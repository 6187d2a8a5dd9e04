-- windowfunctions §3 first_value(), last_value(), nth_value(): a frame without rows gives NULL, and count 0
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, first_value(id) OVER w, last_value(id) OVER w, nth_value(id, 1) OVER w, count(*) OVER w, sum(id) OVER w, group_concat(id) OVER w, total(id) OVER w FROM r WINDOW w AS (ORDER BY id ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING) ORDER BY id;
