-- lang_expr "Parameters": the number of ?NNN must be in range; parameters may not stand in the schema.
-- error
SELECT ?0;
-- error
SELECT ?32767;
-- error
SELECT ?999999999999;
-- error
CREATE TABLE t(a DEFAULT (?));
-- error
CREATE VIEW v AS SELECT ?;
-- error
CREATE INDEX i ON t(a) WHERE a = ?;
-- error
CREATE TABLE t(a CHECK(a > ?));
-- error
SELECT $1(;
-- error
SELECT 1 LIMIT ?, ?, ?;
