CREATE TABLE t(a);
-- error
INSERT INTO sqlite_schema VALUES('table','x','x',2,'CREATE TABLE x(a)');
-- error
UPDATE sqlite_schema SET name = 'y';
-- error
DELETE FROM sqlite_master;
-- error
DROP TABLE sqlite_schema;
-- error
CREATE INDEX i ON sqlite_schema(name);
-- error
CREATE TABLE sqlite_foo(a);
SELECT count(*) FROM sqlite_schema;
SELECT * FROM sqlite_schema WHERE name = 't' AND type LIKE 'TAB%';
