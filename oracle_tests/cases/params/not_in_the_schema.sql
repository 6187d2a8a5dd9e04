-- lang_expr "Parameters": not in a view, trigger, CHECK, DEFAULT, index or generated column.
CREATE TABLE t(a);
-- error
CREATE VIEW v AS SELECT ?1;
-- error
CREATE VIEW v AS SELECT :x;
-- error
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT ?; END;
-- error
CREATE TABLE u(a CHECK(a <> ?));
-- error
CREATE TABLE u(a DEFAULT (:d));
-- error
CREATE TABLE u(a, b AS (a + ?));
-- error
CREATE INDEX i ON t(a + ?);
-- error
CREATE INDEX i ON t(a) WHERE a > @p;
