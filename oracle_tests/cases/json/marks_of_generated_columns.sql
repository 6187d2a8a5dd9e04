-- gencol §2.2 and json1 §3.4: a VIRTUAL column is computed when it is read and keeps its subtype, a STORED one does not.
CREATE TABLE g(a, b AS (json(a)), c AS (json(a)) STORED, d AS (CASE WHEN a LIKE '[%' THEN json(a) END));
INSERT INTO g(a) VALUES ('[1]'), ('{"x":[2]}'), (NULL);
SELECT json_array(b), json_array(c), json_array(b, c) FROM g;
SELECT subtype(b), subtype(c), subtype(a) FROM g;
SELECT json_group_array(b), json_group_array(c) FROM g;
-- needs flatten
SELECT json_array((SELECT b FROM g LIMIT 1)), json_array(x) FROM (SELECT b AS x FROM g);
SELECT json_object('v', b) FROM g WHERE b IS NOT NULL ORDER BY a;
