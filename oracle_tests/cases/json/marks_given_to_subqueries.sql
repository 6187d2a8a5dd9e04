-- What a subquery in an expression is given: JSON if an expression of the query is given to it, by its alias; not if it is
-- what a function gives in a subquery in FROM; values of json_each() stay JSON.
CREATE TABLE t(a INTEGER PRIMARY KEY, c, d, g GENERATED ALWAYS AS (json_array(c)));
INSERT INTO t VALUES (1, 3, '[1]'), (2, 1, '{"a":[2]}'), (3, 2, '4');
SELECT json_array(c) x FROM t WHERE (SELECT json_quote(x) = '[3]');
SELECT json_array(c) x FROM t ORDER BY (SELECT json_quote(x)) DESC;
SELECT json_array(c) x FROM t GROUP BY c HAVING (SELECT json_quote(x) = '[3]');
SELECT (SELECT json_quote(x)) FROM (SELECT json_array(c) x FROM t WHERE (SELECT json_quote(x) = '[3]'));
SELECT (SELECT json_quote(x)), json_quote(x) FROM (SELECT json_quote(d) x FROM t);
SELECT (SELECT json_quote(x)) FROM (SELECT json_array(g) x, g y FROM t) WHERE json_quote(y) <> '1';
-- needs flatten
SELECT (SELECT json_quote(x)) FROM (SELECT g x FROM t);
-- needs flatten
SELECT (SELECT json_quote(x)) FROM (SELECT value x FROM json_each('[1,[2],[3]]'));
-- needs flatten
SELECT x FROM (SELECT value x, id i FROM json_each('[1,[2],[3]]')) WHERE (SELECT json_quote(x) = '[2]') ORDER BY i;
SELECT x IN (SELECT json_quote(x)), EXISTS (SELECT json_quote(x) q WHERE q = '[1]') FROM (SELECT json_array(a) x FROM t);
SELECT x FROM (SELECT json_quote(d) x, count(*) FROM t GROUP BY 1) WHERE (SELECT json_quote(x)) = '"[1]"';
