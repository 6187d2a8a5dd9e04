-- windowfunctions §2 "Aggregate Window Functions": a window may be built on a named one
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, sum(k) OVER (w ORDER BY id), row_number() OVER (w ORDER BY id DESC), count(*) OVER w, first_value(id) OVER (v ROWS 1 PRECEDING) FROM r WINDOW w AS (PARTITION BY g), v AS (ORDER BY id) ORDER BY id;
-- error
SELECT sum(k) OVER (w PARTITION BY s) FROM r WINDOW w AS (PARTITION BY g);
-- error
SELECT sum(k) OVER (w ORDER BY s) FROM r WINDOW w AS (ORDER BY id);
-- error
SELECT sum(k) OVER nosuch FROM r;
