-- quirks "Double-quoted String Literals Are Accepted": a name in double quotes that matches nothing is a string.
CREATE TABLE t(a, "b c");
INSERT INTO t VALUES("x", 'y');
SELECT a, "a", "b c", "nosuch", "it's", "say ""hi""" FROM t;
SELECT count(*) FROM t WHERE a = "x";
SELECT "x" = 'x', typeof("5"), "" = '';
SELECT a AS "p q", "p q" FROM t;
-- error
SELECT [nosuch] FROM t;
-- error
SELECT `nosuch` FROM t;
-- error
SELECT t."nosuch" FROM t;
-- error
SELECT "nosuch"."a" FROM t;
-- error
SELECT "nosuch"(1);
CREATE INDEX ti ON t("nosuch");
CREATE VIEW v AS SELECT "lit" AS c, "a" FROM t;
SELECT * FROM v;
