-- windowfunctions §2 "Aggregate Window Functions": GROUPS counts groups of peers
CREATE TABLE r(id INTEGER PRIMARY KEY, g TEXT, k INTEGER, s TEXT);
INSERT INTO r(g, k, s) VALUES ('a', 10, 'x'), ('a', 20, 'y'), ('a', 20, NULL), ('a', 30, 'z'), ('b', NULL, 'p'), ('b', 5, 'q'), ('b', 5, 'q'), ('b', 7, NULL), ('c', 1, 'one');
SELECT id, k, count(*) OVER (ORDER BY k GROUPS 1 PRECEDING), sum(k) OVER (ORDER BY k GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING), count(*) OVER (ORDER BY k GROUPS BETWEEN 1 FOLLOWING AND 2 FOLLOWING), count(*) OVER (ORDER BY k GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) FROM r ORDER BY id;
