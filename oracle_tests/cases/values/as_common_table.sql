-- VALUES as the body of a common table expression, with names for its columns.
WITH v(id, name) AS (VALUES(1, 'a'), (2, 'b')) SELECT name, id FROM v ORDER BY id DESC;
WITH v AS (VALUES(1, 'a')) SELECT column2 FROM v;
-- error
WITH v(id) AS (VALUES(1, 'a')) SELECT * FROM v;
WITH v(x) AS (VALUES(1)) VALUES((SELECT x FROM v));
