-- vtab §2.1.1: hidden columns are not in *, nor in a USING, but can be named
SELECT * FROM json_each('[5]') LIMIT 1;
SELECT json, root FROM json_each('[5]','$');
SELECT name, hidden FROM pragma_table_xinfo('json_each');
SELECT e.* FROM json_each('{"a":1}') e;
SELECT count(*) FROM json_each('[1]') NATURAL JOIN json_each('[1]');
CREATE TABLE c AS SELECT * FROM json_each('["x"]');
SELECT sql FROM sqlite_schema;
SELECT * FROM c;
