-- lang_corefunc in schemas: views that call functions of every kind
CREATE TABLE t(id INTEGER PRIMARY KEY, name, born, j);
INSERT INTO t VALUES (1, ' ann ', '2000-02-29', '{"n":1}'), (2, 'Bob', '1999-12-31', '{"n":[2]}'), (3, NULL, NULL, NULL);
CREATE VIEW v AS SELECT id, upper(trim(name)) AS name, strftime('%Y', born) AS y, j ->> 'n' AS n, printf('%03d', id) AS code, iif(name IS NULL, 'none', 'some') AS has FROM t;
SELECT * FROM v ORDER BY id;
SELECT y, count(*), group_concat(name) FROM v GROUP BY y ORDER BY y;
SELECT code FROM v WHERE n = 1 OR name LIKE 'b%' ORDER BY 1;
