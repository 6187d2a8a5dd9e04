-- error
CREATE TABLE t(a DEFAULT ?);
-- error
CREATE VIEW v AS SELECT ?1;
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(a) WHERE a = ?;
-- error
CREATE INDEX i ON t(a + ?);
