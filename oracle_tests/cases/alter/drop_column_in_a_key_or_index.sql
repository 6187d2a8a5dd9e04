-- lang_altertable §5: what uses the column in the table itself refuses the drop, in SQLite's words
CREATE TABLE t(a PRIMARY KEY, b UNIQUE, c, d, e, f CHECK(f>e), g, h REFERENCES t(a), i AS (d));
CREATE INDEX i1 ON t(c); CREATE INDEX i2 ON t(g+1); CREATE INDEX i3 ON t(a) WHERE c>0;
-- error
ALTER TABLE t DROP a;
-- error
ALTER TABLE t DROP b;
-- error
ALTER TABLE t DROP c;
-- error
ALTER TABLE t DROP d;
-- error
ALTER TABLE t DROP e;
ALTER TABLE t DROP f;
-- error
ALTER TABLE t DROP g;
ALTER TABLE t DROP h;
ALTER TABLE t DROP i; ALTER TABLE t DROP d;
-- error
ALTER TABLE t DROP nope;
-- error
ALTER TABLE t DROP rowid;
SELECT sql FROM sqlite_schema WHERE name='t';
