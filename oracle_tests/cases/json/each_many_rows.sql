CREATE TABLE d(j);
INSERT INTO d WITH RECURSIVE r(x) AS (VALUES(1) UNION ALL SELECT x + 1 FROM r WHERE x < 2000) SELECT json_group_array(x) FROM r;
SELECT count(*), sum(value), max(key), max(id) FROM d, json_each(d.j);
SELECT count(*) FROM d, json_tree(d.j);
SELECT value FROM d, json_each(d.j) WHERE key = 1500;
INSERT INTO d WITH RECURSIVE r(x) AS (VALUES(1) UNION ALL SELECT x + 1 FROM r WHERE x < 500) SELECT json_group_array(json_object('k', x, 'v', json_array(x, x * 2))) FROM r;
SELECT count(*), sum(e.value ->> 'k') FROM d, json_each(d.j) AS e WHERE e.type = 'object';
SELECT sum(atom) FROM d, json_tree(d.j) WHERE d.rowid = 2;
