-- windowfunctions §3 first_value(), last_value(), nth_value(): N is a positive integer
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, nth_value(id, '2') OVER (ORDER BY id), nth_value(id, 2.0) OVER (ORDER BY id) FROM r ORDER BY id;
-- error
SELECT nth_value(id, 0) OVER (ORDER BY id) FROM r;
-- error
SELECT nth_value(id, -1) OVER (ORDER BY id) FROM r;
-- error
SELECT nth_value(id, 1.5) OVER (ORDER BY id) FROM r;
-- error
SELECT nth_value(id, NULL) OVER (ORDER BY id) FROM r;
-- error
SELECT nth_value(id, 'x') OVER (ORDER BY id) FROM r;
-- error
SELECT nth_value(id) OVER (ORDER BY id) FROM r;
-- error
SELECT first_value() OVER (ORDER BY id) FROM r;
