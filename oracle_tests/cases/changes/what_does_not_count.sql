-- c3ref changes: cascades, REPLACE deletions, ignored rows, schema statements, rolled back ones, views
PRAGMA foreign_keys=ON; CREATE TABLE p(a PRIMARY KEY); CREATE TABLE c(r REFERENCES p ON DELETE CASCADE); INSERT INTO p VALUES(1),(2); INSERT INTO c VALUES(1),(1),(2); SELECT changes(), total_changes();
DELETE FROM p WHERE a=1; SELECT changes(), total_changes(); CREATE TABLE x(y); SELECT changes(); REPLACE INTO p VALUES(2); SELECT changes(), total_changes(); INSERT OR IGNORE INTO p VALUES(2); SELECT changes(); BEGIN; INSERT INTO p VALUES(7),(8); ROLLBACK; SELECT changes(), total_changes();
CREATE VIEW v AS SELECT a FROM p; CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO p VALUES(new.a); END; INSERT INTO v VALUES(20),(21); SELECT changes(), total_changes();
-- error
INSERT INTO p VALUES(30),(2);
SELECT changes(), total_changes(); DROP TABLE x; ALTER TABLE c ADD z; VACUUM; SELECT changes(), total_changes();
