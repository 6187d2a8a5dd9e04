-- windowfunctions §3 lag(), lead(): lag(expr, offset, default): "If offset is 0, then expr is evaluated against the
-- current row"; "If default is also provided, then it is returned instead of NULL"
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, lag(id, 2) OVER w, lag(id, 0) OVER w, lag(id, 3, -1) OVER w, lead(id, 2, 'none') OVER w, lead(id, 100, g) OVER w, lag(id, 1, k) OVER w FROM r WINDOW w AS (ORDER BY id) ORDER BY id;
