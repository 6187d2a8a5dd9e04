-- What is wrong with a table or a new column is told before a syntax error behind it, unless the parser has not yet read
-- a token with which something new begins. A key's expression is looked at before it is refused.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c);
CREATE INDEX ia ON u(c);
CREATE VIEW v1 AS SELECT a, b FROM t;

-- error
CREATE TABLE x(a COLLATE nocoll,,;
-- error
CREATE TABLE x(a COLLATE nocoll +;
-- error
CREATE TABLE x(a DEFAULT (b) +;
-- error
CREATE TABLE x(a DEFAULT (b) , +;
-- error
CREATE TABLE x(a DEFAULT (b) NOT +;
-- error
CREATE TABLE x(a, a, $;
-- error
CREATE TABLE x(a, a $;
-- error
CREATE TABLE x(a DEFAULT (b), b $;
-- error
CREATE TABLE x(a PRIMARY KEY, b PRIMARY KEY +;
-- error
CREATE TABLE x(a PRIMARY KEY, b PRIMARY KEY, +;
-- error
CREATE TABLE x(a PRIMARY KEY, b PRIMARY KEY ON +;
-- error
CREATE TABLE x(a PRIMARY KEY, b PRIMARY KEY NOT +;
-- error
CREATE TABLE x(a REFERENCES t(a,b) +;
-- error
CREATE TABLE x(a REFERENCES t(a,b) ON +;
-- error
CREATE TABLE x(a REFERENCES t(a,b) DEFAULT +;
-- error
CREATE TABLE x(a REFERENCES t(a,b) CONSTRAINT +;
-- error
CREATE TABLE x(a, FOREIGN KEY (a) REFERENCES t(a,b) +;
-- error
CREATE TABLE x(a, FOREIGN KEY (a) REFERENCES t(a,b), +;
-- error
CREATE TABLE x(a, FOREIGN KEY (a,b) REFERENCES t(a,b), +;
-- error
CREATE TABLE x(a, FOREIGN KEY (a) REFERENCES t(a,b) DEFERRABLE +;
-- error
CREATE TABLE x(a, PRIMARY KEY(zz), +;
-- error
CREATE TABLE x(a, PRIMARY KEY(zz) +;
-- error
CREATE TABLE x(a, PRIMARY KEY(zz) ON +;
-- error
CREATE TABLE x(a, PRIMARY KEY(a+1), +;
-- error
CREATE TABLE x(a, UNIQUE(nofn(1)), +;
-- error
CREATE TABLE x(a, UNIQUE(a COLLATE nocoll), +;
-- error
CREATE TABLE x(a, UNIQUE(a COLLATE nocoll));
-- error
CREATE TABLE x(a, UNIQUE(a COLLATE nocoll), a);
-- error
CREATE TABLE x(a, a INT +;
-- error
CREATE TABLE x(a, a INT NOT +;
-- error
CREATE TABLE x(a, a GENERATED +;
-- error
CREATE TABLE x(a, a GENERATED ALWAYS +;
-- error
CREATE TABLE x(a, a GENERATED ALWAYS AS +;
-- error
CREATE TABLE x(a, a AS +;
-- error
CREATE TABLE x(a, a CONSTRAINT +;
-- error
CREATE TABLE x(a, a CONSTRAINT k +;
-- error
CREATE TABLE x(a, b) +;
-- error
CREATE TABLE x(a, a) +;
-- error
CREATE TABLE x(a, a) WITHOUT +;
-- error
CREATE TABLE x(a, UNIQUE (zz)) WITHOUT +;
-- error
CREATE TABLE x(a, UNIQUE (zz)) +;
-- error
CREATE TABLE t(+;
-- error
CREATE TABLE t +;
-- error
CREATE TABLE IF NOT EXISTS t (+;
-- error
CREATE TABLE nosuch.x (+;
-- error
CREATE TABLE nosuch.x AS +;
-- error
CREATE TABLE x AS SELECT nope FROM t +;
-- error
CREATE TABLE ia AS SELECT +;
-- error
CREATE TABLE ia AS +;
-- error
CREATE TABLE ia AS;
-- error
CREATE TABLE t AS SELECT 1 +;
-- error
CREATE TABLE t (a;
-- error
CREATE TABLE t (a,;
-- error
CREATE TABLE x (a, a;
-- error
CREATE TABLE x (a, a,;
-- error
CREATE TABLE x(a INT PRIMARY KEY AUTOINCREMENT, +;
-- error
CREATE TEMP TABLE main.x AS SELECT +;
-- error
ALTER TABLE gone ADD COLUMN z +;
-- error
ALTER TABLE gone ADD z DEFAULT +;
-- error
ALTER TABLE gone ADD COLUMN z INT DEFAULT 3 +;
-- error
ALTER TABLE gone ADD COLUMN z INT(3) DEFAULT 3 +;
-- error
ALTER TABLE gone ADD COLUMN z GENERATED +;
-- error
ALTER TABLE gone ADD COLUMN z CONSTRAINT +;
-- error
ALTER TABLE gone ADD COLUMN z CONSTRAINT k +;
-- error
ALTER TABLE gone ADD CONSTRAINT k +;
-- error
ALTER TABLE gone ADD CONSTRAINT k CHECK +;
-- error
ALTER TABLE gone ADD CHECK (+;
-- error
ALTER TABLE t ADD COLUMN a +;
-- error
ALTER TABLE t ADD COLUMN z PRIMARY KEY NOT +;
-- error
ALTER TABLE t ADD COLUMN z PRIMARY KEY +;
-- error
ALTER TABLE t ADD COLUMN z COLLATE nocoll NOT +;
-- error
ALTER TABLE t ADD COLUMN z DEFAULT (b) NOT +;
-- error
ALTER TABLE t ADD COLUMN z DEFAULT (b) DEFAULT 1;
-- error
ALTER TABLE t ADD COLUMN a PRIMARY +;
-- error
ALTER TABLE gone ADD COLUMN a PRIMARY +;
-- error
ALTER TABLE v1 ADD COLUMN a PRIMARY +;
-- error
ALTER TABLE gone ADD COLUMN z $;
-- error
ALTER TABLE gone ADD COLUMN z PRIMARY $;
-- error
ALTER TABLE json_each ADD COLUMN a PRIMARY +;
-- error
ALTER TABLE t ADD COLUMN z PRIMARY KEY DEFAULT (b);
-- error
ALTER TABLE t ADD COLUMN z PRIMARY KEY COLLATE nocoll;
-- error
ALTER TABLE t ADD COLUMN z PRIMARY KEY PRIMARY KEY NOT +;
-- error
ALTER TABLE t ADD COLUMN z REFERENCES t(a,b) NOT +;
-- error
ALTER TABLE t ADD COLUMN z AS (a) DEFAULT 1 NOT +;
-- error
ALTER TABLE t ADD COLUMN z PRIMARY KEY AS (a) NOT +;
-- error
ALTER TABLE sqlite_schema ADD COLUMN z PRIMARY +;
-- error
ALTER TABLE u ADD COLUMN b text DEFAULT (a) +;
-- error
CREATE TABLE x(a DEFAULT (b), a);
-- error
CREATE TABLE x(a COLLATE nocoll, a);
-- error
CREATE TABLE x(a COLLATE nocoll, b PRIMARY KEY, c PRIMARY KEY);
-- error
CREATE TABLE x(a DEFAULT (b), UNIQUE(nope));
-- error
CREATE TABLE x(a PRIMARY KEY, UNIQUE(nofn(a)), CHECK(zz), PRIMARY KEY(b));
-- error
CREATE TABLE x(a DEFAULT (b) COLLATE nocoll);
-- error
CREATE TABLE x(a DEFAULT (b) DEFAULT 1);
-- error
CREATE TABLE x(a, UNIQUE((a,1)=1));
-- error
CREATE TABLE x(a, UNIQUE(a IN t));
-- error
CREATE TABLE x(a, UNIQUE(a, a+1, nofn(1)));
-- error
CREATE TABLE x(a, UNIQUE(a, ?));
-- error
CREATE TABLE x(a, PRIMARY KEY(MAX(a)));
-- error
CREATE TABLE x(a, PRIMARY KEY(rowid+1));
-- error
CREATE TABLE x(a, PRIMARY KEY(rowid));
-- error
CREATE TABLE x(a, PRIMARY KEY(x.a));
-- error
CREATE TABLE x(a, PRIMARY KEY(main.x.a));
-- error
CREATE TABLE x(a, PRIMARY KEY(t.a));
-- error
CREATE TABLE x(a INT PRIMARY KEY, b, UNIQUE(x.rowid));
CREATE TABLE x(a COLLATE nocase, b AS (a COLLATE nocoll));
-- error
CREATE TEMP TABLE x(a, UNIQUE(nofn(a), b));
-- error
CREATE TEMP TABLE x(a, UNIQUE(DATE('now'), b));
