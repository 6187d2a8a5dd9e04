-- a file without a page has a schema table all the same, which joins, IN and constant conditions read
SELECT name FROM sqlite_schema AS o WHERE (true) AND type == 'table' AND sql NOT NULL ORDER BY tbl_name = 'sqlite_sequence', rowid;
SELECT * FROM sqlite_schema a, sqlite_schema b WHERE random() IS NOT NULL AND a.name = b.name;
SELECT 'a' IN (SELECT name FROM sqlite_schema), 1 IN (SELECT rowid FROM sqlite_schema);
SELECT (SELECT name FROM sqlite_schema ORDER BY rowid LIMIT 1), count(*), max(rowid) FROM sqlite_schema;
SELECT * FROM sqlite_schema a LEFT JOIN sqlite_schema b USING (name) WHERE EXISTS (SELECT 1 FROM sqlite_schema);
SELECT * FROM (SELECT 1 AS x) JOIN sqlite_schema ON rowid = x;
CREATE TABLE t(a);
SELECT name FROM sqlite_schema;
