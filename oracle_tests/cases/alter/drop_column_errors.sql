CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c, d, e CHECK(e), f, g, h, CHECK(f > c), UNIQUE(d), FOREIGN KEY (g) REFERENCES t(a));
INSERT INTO t VALUES(1,2,3,4,5,6,1,8);
CREATE TABLE one(a);
CREATE TABLE g(a, b AS (a+1), c);
CREATE VIEW v AS SELECT h FROM t;
CREATE TABLE ix(a, b, c, d);
CREATE INDEX i1 ON ix(a);
CREATE INDEX i2 ON ix(b + 1);
CREATE INDEX i3 ON ix(d) WHERE c > 1;
-- error
ALTER TABLE t DROP a;
-- error
ALTER TABLE t DROP b;
-- error
ALTER TABLE t DROP c;
-- error
ALTER TABLE t DROP d;
-- error
ALTER TABLE t DROP f;
-- error
ALTER TABLE t DROP g;
-- error
ALTER TABLE t DROP h;
-- error
ALTER TABLE one DROP a;
-- error
ALTER TABLE t DROP nosuch;
-- error
ALTER TABLE t DROP "no such";
-- error
ALTER TABLE nosuch DROP a;
-- error
ALTER TABLE v DROP h;
-- error
ALTER TABLE sqlite_schema DROP sql;
-- error
ALTER TABLE g DROP a;
-- error
ALTER TABLE ix DROP a;
-- error
ALTER TABLE ix DROP b;
-- error
ALTER TABLE ix DROP c;
ALTER TABLE t DROP e;
ALTER TABLE g DROP b;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM t;
SELECT * FROM g;
