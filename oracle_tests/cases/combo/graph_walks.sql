-- lang_with "Queries Against A Graph": UNION ends cycles; a depth and a path end them otherwise.
CREATE TABLE edge(a, b, w INT);
INSERT INTO edge VALUES('p', 'q', 3), ('q', 'r', 1), ('r', 'p', 2), ('q', 's', 9), ('t', 'u', 1), ('u', NULL, 5);
CREATE INDEX edge_a ON edge(a);
WITH RECURSIVE reach(x) AS (VALUES('p') UNION SELECT b FROM edge JOIN reach ON a = x) SELECT x FROM reach ORDER BY x;
WITH RECURSIVE walk(x, d, path) AS (SELECT 'p', 0, 'p' UNION ALL SELECT b, d + w, path || b FROM edge JOIN walk ON a = x WHERE instr(path, b) = 0) SELECT x, min(d), path FROM walk GROUP BY x ORDER BY x;
WITH RECURSIVE both(a, b) AS (SELECT a, b FROM edge UNION SELECT b, a FROM edge), part(x) AS (VALUES('s') UNION SELECT b FROM both JOIN part ON both.a = x) SELECT group_concat(x, '') FROM (SELECT x FROM part ORDER BY x);
WITH RECURSIVE closure(a, b) AS (SELECT a, b FROM edge UNION SELECT c.a, e.b FROM closure c JOIN edge e ON e.a = c.b) SELECT a, count(b), count(*) FROM closure GROUP BY a ORDER BY a;
