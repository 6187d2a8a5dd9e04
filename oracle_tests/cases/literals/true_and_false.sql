-- lang_expr "Boolean Expressions": TRUE and FALSE are 1 and 0 unless a column has the name.
SELECT TRUE, FALSE, true, typeof(FALSE), TRUE + TRUE, NOT TRUE, TRUE = 1;
CREATE TABLE t("true");
INSERT INTO t VALUES('column');
SELECT true, false FROM t;
-- error
SELECT "true", [false] FROM (SELECT 5 AS "false"), t;
-- error
SELECT t.false FROM t;
SELECT "false";
-- error
SELECT [true];
-- error
SELECT `true`;
