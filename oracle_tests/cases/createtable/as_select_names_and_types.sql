-- lang_createtable: CREATE TABLE AS takes names from the result and types by affinity
CREATE TABLE s(a INTEGER, b VARCHAR(10), c REAL, d BLOB, e NUMERIC, f, g DECIMAL(5,2));
INSERT INTO s VALUES(1,'x',2,x'00',3,4,5);
CREATE TABLE t AS SELECT *, a+1, b AS bb, a AS "a b", 'lit' FROM s;
SELECT sql FROM sqlite_schema WHERE name='t';
SELECT * FROM t;
SELECT name, type FROM pragma_table_info('t');
