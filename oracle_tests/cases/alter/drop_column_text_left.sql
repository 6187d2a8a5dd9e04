-- lang_altertable "DROP COLUMN": what remains of the text: first, middle, last column, remarks and constraints around it
CREATE TABLE t(a INT, b TEXT DEFAULT ',', c CHECK(c>0), d /* of d */, e -- of e
, CHECK(a>0));
ALTER TABLE t DROP COLUMN b;
SELECT sql FROM sqlite_schema;
ALTER TABLE t DROP d;
SELECT sql FROM sqlite_schema;
ALTER TABLE t DROP COLUMN e;
SELECT sql FROM sqlite_schema;
ALTER TABLE t DROP COLUMN c;
SELECT sql FROM sqlite_schema;
-- error
ALTER TABLE t DROP COLUMN a;
CREATE TABLE u(x, y);
ALTER TABLE u DROP x;
SELECT sql FROM sqlite_schema WHERE name='u';
-- error
ALTER TABLE u DROP y;
