-- lang_altertable: a rename that would make a view ambiguous is refused
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
CREATE VIEW v AS SELECT a, y FROM t, u;
-- error
ALTER TABLE t RENAME a TO y;
ALTER TABLE t RENAME a TO z;
SELECT sql FROM sqlite_schema WHERE name='v';
