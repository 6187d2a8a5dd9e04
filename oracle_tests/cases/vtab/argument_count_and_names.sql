-- vtab §2.1.2: too many arguments, arguments of a table that is no function, functions by schema name
CREATE TABLE t(a);
CREATE VIEW v AS SELECT 1 AS x;
-- error
SELECT * FROM json_each('[1]','$','extra');
-- error
SELECT * FROM t(1);
-- error
SELECT * FROM v(1);
-- error
SELECT * FROM nope(1);
SELECT value FROM main.json_each('[1]');
SELECT value FROM temp.json_each('[2]');
SELECT value FROM nope.json_each('[2]');
SELECT json_each.value FROM json_each('[3]');
SELECT x.value FROM json_each('[4]') AS x;
SELECT value FROM json_each('[5]') WHERE json_each.json='[5]';
