-- schematab: sqlite_schema in joins, groups, subqueries, with its rowid
CREATE TABLE t(a PRIMARY KEY, b); CREATE INDEX i ON t(b); CREATE VIEW v AS SELECT 1; CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;
SELECT type, count(*) FROM sqlite_schema GROUP BY type ORDER BY 1;
SELECT m.name, x.name FROM sqlite_schema m JOIN sqlite_schema x ON x.tbl_name=m.name AND x.type='index' ORDER BY x.rowid;
SELECT name FROM sqlite_schema WHERE sql LIKE '%select 1%' ORDER BY name;
SELECT name FROM sqlite_schema WHERE rootpage=0 ORDER BY rowid DESC;
SELECT (SELECT count(*) FROM sqlite_schema s WHERE s.tbl_name=t.name) FROM sqlite_schema t WHERE t.name='t';
SELECT typeof(type), typeof(name), typeof(tbl_name), typeof(rootpage), typeof(sql) FROM sqlite_schema WHERE sql IS NULL;
PRAGMA table_info(sqlite_schema);
