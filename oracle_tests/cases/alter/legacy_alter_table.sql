-- PRAGMA legacy_alter_table: RENAME TO changes the table's own texts and leaves alone what others say of it.
PRAGMA legacy_alter_table;
PRAGMA legacy_alter_table = ON;
PRAGMA legacy_alter_table;
CREATE TABLE t(a PRIMARY KEY, b CHECK (b > 0), CHECK (a <> b));
CREATE TABLE child(x REFERENCES t(a), y, FOREIGN KEY (y) REFERENCES t);
CREATE INDEX ti ON t(b) WHERE a IS NOT NULL;
CREATE VIEW v AS SELECT t.a, b FROM t;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO child VALUES (new.a, (SELECT max(a) FROM t)); END;
CREATE TRIGGER cr AFTER INSERT ON child BEGIN DELETE FROM t WHERE t.a = new.x; END;
CREATE TEMP VIEW tv AS SELECT * FROM t;
INSERT INTO child VALUES (1, 2);
ALTER TABLE t RENAME TO t2;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
-- error
SELECT * FROM v;
-- error
INSERT INTO t2 VALUES (5, 6);
ALTER TABLE t2 RENAME TO t;
INSERT INTO t VALUES (5, 6);
SELECT * FROM v;
PRAGMA foreign_keys = ON;
ALTER TABLE t RENAME TO t3;
SELECT sql FROM sqlite_schema WHERE name = 'child';
ALTER TABLE t3 RENAME TO t;
CREATE TABLE other(a, b);
CREATE VIEW broken AS SELECT nosuch FROM other;
ALTER TABLE other RENAME TO another;
-- error
ALTER TABLE another RENAME COLUMN a TO z;
-- error
ALTER TABLE another DROP COLUMN a;
ALTER TABLE another ADD COLUMN c;
PRAGMA legacy_alter_table = OFF;
-- error
ALTER TABLE another RENAME TO other;
SELECT name, sql FROM sqlite_schema ORDER BY name;
