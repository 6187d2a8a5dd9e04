-- lang_with: rows may grow texts; UNION drops what was there before.
WITH RECURSIVE c(s) AS (SELECT 'a' UNION ALL SELECT s || 'b' FROM c WHERE length(s) < 5) SELECT s FROM c;
WITH RECURSIVE p(word, rest) AS (SELECT '', 'one,two,three,' UNION ALL SELECT substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1) FROM p WHERE rest <> '') SELECT word FROM p WHERE word <> '';
CREATE TABLE edge(a, b);
INSERT INTO edge VALUES(1, 2), (2, 3), (3, 1), (3, 4), (5, 6);
WITH RECURSIVE r(n) AS (SELECT 1 UNION SELECT b FROM edge JOIN r ON a = n) SELECT n FROM r ORDER BY n;
WITH RECURSIVE r(n, path) AS (SELECT 1, '1' UNION ALL SELECT b, path || '>' || b FROM edge JOIN r ON a = n WHERE instr(path, b) = 0) SELECT path FROM r ORDER BY path;
WITH RECURSIVE f(a, b) AS (SELECT 0, 1 UNION ALL SELECT b, a + b FROM f LIMIT 15) SELECT group_concat(a) FROM f;
WITH RECURSIVE f(n, v) AS (SELECT 1, 1 UNION ALL SELECT n + 1, v * (n + 1) FROM f WHERE n < 22) SELECT n, v, typeof(v) FROM f WHERE n > 19;
