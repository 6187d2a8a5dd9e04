CREATE TABLE t(a, c);
CREATE TABLE u(a, c);
CREATE VIEW v AS SELECT t.*, u.*, k.* FROM t LEFT JOIN u AS k, u;
CREATE VIEW w AS SELECT "t".* FROM t WHERE EXISTS (SELECT t.* FROM u AS t);
ALTER TABLE t RENAME TO q;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
ALTER TABLE u RENAME TO "t u";
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM v;
