-- windowfunctions §3 first_value(), last_value(), nth_value(): "calculates the window frame for each row in the same
-- way as an aggregate window function. It returns the value of expr evaluated against the first row in the window
-- frame"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, first_value(k) OVER (ORDER BY id), last_value(k) OVER (ORDER BY id), last_value(k) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), first_value(s) OVER (PARTITION BY g ORDER BY id), last_value(s) OVER (PARTITION BY g) IS NULL FROM r ORDER BY id;
