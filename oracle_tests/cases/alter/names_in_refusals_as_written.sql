-- what DROP COLUMN refuses is called as the statement calls it; ADD CONSTRAINT looks at the expression before the name
CREATE TABLE s(d UNIQUE, "e" UNIQUE, F PRIMARY KEY, g);
-- error
ALTER TABLE s DROP D;
-- error
ALTER TABLE s DROP [D];
-- error
ALTER TABLE s DROP "E";
-- error
ALTER TABLE s DROP f;
CREATE TABLE one(A);
-- error
ALTER TABLE ONE DROP a;
CREATE TABLE t(a, b, CONSTRAINT k CHECK (a < 10));
INSERT INTO t VALUES (1, 2);
-- error
ALTER TABLE t ADD CONSTRAINT k CHECK (nope);
-- error
ALTER TABLE t ADD CONSTRAINT k CHECK ((SELECT 1));
-- error
ALTER TABLE t ADD CONSTRAINT k CHECK (max(a));
-- error
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 5);
-- error
ALTER TABLE t ADD CONSTRAINT k2 CHECK (a > 5);
CREATE TABLE u(a INTEGER PRIMARY KEY, b, c, UNIQUE ("b", c));
-- error
ALTER TABLE u DROP b;
-- error
ALTER TABLE u DROP c;
SELECT name, sql FROM sqlite_schema;
