-- lang_altertable: PRIMARY KEY, UNIQUE, indexed and used columns cannot be dropped
CREATE TABLE t(a PRIMARY KEY, b UNIQUE, c, d, e, f, g AS (f), h CHECK(h>0), CHECK(e>0), UNIQUE(c));
CREATE INDEX i ON t(d);
CREATE TABLE k(z REFERENCES t(a));
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
-- error
ALTER TABLE t DROP f;
ALTER TABLE t DROP h;
ALTER TABLE t DROP g;
ALTER TABLE t DROP f;
-- error
ALTER TABLE t DROP zork;
SELECT sql FROM sqlite_schema WHERE name='t';
