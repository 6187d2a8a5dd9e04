-- found by the generator of changes: DROP COLUMN tells of the first index in error, with columns or expressions
CREATE TABLE t0(b DEFAULT(1),g,h);
CREATE INDEX i1 ON t0(b%3);
CREATE INDEX i3 ON t0(g,b)WHERE 2;
CREATE INDEX i4 ON t0(g)WHERE h;
-- error
ALTER TABLE t0 DROP b;
DROP INDEX i1;
-- error
ALTER TABLE t0 DROP b;
DROP INDEX i3;
-- error
ALTER TABLE t0 DROP h;
ALTER TABLE t0 DROP b;
SELECT sql FROM sqlite_schema;
