-- Parameters may not stand in what is stored in the schema.
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(a) WHERE a = ?1;
-- error
CREATE INDEX i ON t(a + ?1);
-- error
CREATE TABLE u(a, b AS (a + ?1));
-- error
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT ?1; END;
-- error
CREATE TABLE u(a DEFAULT ?1);
-- error
ALTER TABLE t ADD COLUMN b DEFAULT (:x);
-- error
CREATE VIEW v AS SELECT * FROM t LIMIT ?1;
-- error
SELECT ?0;
-- error
SELECT ?32767;
