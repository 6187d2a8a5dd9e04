-- windowfunctions §3 rank(), dense_rank(): NULLs are peers, and stand where the ORDER BY says
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, rank() OVER (ORDER BY k NULLS LAST), rank() OVER (ORDER BY k DESC NULLS FIRST), rank() OVER (ORDER BY s NULLS LAST, k) FROM r ORDER BY id;
