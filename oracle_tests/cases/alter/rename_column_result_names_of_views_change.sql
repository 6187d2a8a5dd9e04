-- lang_altertable: a view's column without AS gets the new name; what read it by the old name breaks the renaming
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a, b FROM t;
ALTER TABLE t RENAME b TO bee;
SELECT * FROM v;
SELECT name FROM pragma_table_info('v');
CREATE VIEW w AS SELECT a FROM v;
-- error
ALTER TABLE t RENAME a TO z;
SELECT sql FROM sqlite_schema;
CREATE VIEW x(p, q) AS SELECT a, bee FROM t;
DROP VIEW w;
ALTER TABLE t RENAME a TO z;
SELECT sql FROM sqlite_schema WHERE type='view';
SELECT * FROM x;
