-- lang_altertable: a column named in USING; a view that would break stops the renaming
CREATE TABLE t(a, b);
CREATE TABLE u(a, c);
CREATE VIEW v AS SELECT b, c FROM t JOIN u USING (a);
-- error
ALTER TABLE t RENAME COLUMN a TO z;
SELECT sql FROM sqlite_schema;
DROP VIEW v;
CREATE VIEW n AS SELECT b, c FROM t NATURAL JOIN u;
ALTER TABLE t RENAME COLUMN a TO z;
INSERT INTO t VALUES(1,2);
INSERT INTO u VALUES(5,6);
SELECT * FROM n;
SELECT sql FROM sqlite_schema;
