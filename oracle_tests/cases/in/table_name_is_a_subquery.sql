-- lang_expr: "x IN name" is "x IN (SELECT * FROM name)", for tables, views and table-valued functions.
CREATE TABLE one(a); CREATE TABLE two(a, b);
INSERT INTO one VALUES(1), (3);
INSERT INTO two VALUES(1, 'x'), (2, 'y');
CREATE VIEW v AS SELECT b FROM two;
SELECT 1 IN one, 2 IN one, 2 IN main.one, 'x' IN v, 2 IN "one", 3 NOT IN [one];
SELECT (1, 'x') IN two, (1, 'y') IN two, (2, 'y') NOT IN two;
SELECT '3' IN (SELECT value FROM json_each('[1,3]')), 3 IN (SELECT value FROM json_each('[1,3]'));
WITH c(q) AS (VALUES(7), (8)) SELECT 7 IN c, 9 IN c;
-- error
SELECT 1 IN two;
-- error
SELECT (1, 2) IN one;
-- error
SELECT 1 IN nosuch;
-- error
SELECT 1 IN aux.one;
