-- lang_expr "Parameters": parameters without a value are NULL; the number may be given; names share by spelling.
-- error
SELECT ?0;
-- error
SELECT ?99999;
-- error
SELECT :;
-- error
SELECT @;
-- error
SELECT $;
-- error
CREATE TABLE t(a DEFAULT (?));
-- error
CREATE VIEW v AS SELECT ?1;
-- error
CREATE TABLE t(a CHECK(a > :x));
