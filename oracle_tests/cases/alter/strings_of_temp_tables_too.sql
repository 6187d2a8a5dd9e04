-- RENAME COLUMN and DROP COLUMN write double-quoted strings anew in the tables and indexes of temp too, whichever database they change
CREATE TABLE t(a, b, c);
CREATE TEMP TABLE u(a, b, CHECK (b <> "nothing"));
CREATE INDEX temp.i ON u(a || "x", b);
CREATE TEMP VIEW v AS SELECT a, "y" FROM t;
ALTER TABLE t RENAME a TO d;
SELECT name, sql FROM sqlite_schema;
SELECT name, sql FROM sqlite_temp_schema;
CREATE INDEX temp.j ON u(a || "z");
ALTER TABLE t ADD COLUMN e;
ALTER TABLE t DROP COLUMN b;
SELECT name, sql FROM sqlite_temp_schema;
CREATE INDEX temp.k ON u(b || "z");
ALTER TABLE t RENAME TO n;
SELECT name, sql FROM sqlite_temp_schema;
INSERT INTO u VALUES (1, 'x');
SELECT * FROM u WHERE a || 'x' = '1x';
