-- windowfunctions §3 first_value(), last_value(), nth_value(): "the row N of the window frame. Rows are numbered
-- within the window frame starting from 1"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, nth_value(id, 1) OVER w, nth_value(id, 2) OVER w, nth_value(s, 3) OVER w, nth_value(id, 100) OVER w, nth_value(id, 2) OVER (ORDER BY id ROWS 2 PRECEDING) FROM r WINDOW w AS (PARTITION BY g ORDER BY id) ORDER BY id;
