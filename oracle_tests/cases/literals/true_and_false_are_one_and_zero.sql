-- lang_expr "Boolean Expressions": TRUE and FALSE are 1 and 0, but for a column of that name; on the right of IS they ask.
SELECT TRUE, FALSE, true + true, typeof(TRUE), TRUE = 1, 5 = TRUE, 5 IS TRUE, 0.0 IS FALSE, 'a' IS FALSE, NULL IS TRUE, NULL IS NOT TRUE, '1x' IS TRUE, x'31' IS TRUE;
CREATE TABLE t("true", false INT);
INSERT INTO t VALUES(7, 8);
SELECT true, false, "true", t.false, 7 IS true, 1 IS true FROM t;
SELECT NOT TRUE, TRUE AND FALSE, -TRUE, CASE TRUE WHEN 1 THEN 'one' END, TRUE IS 1, 1 IS (TRUE), 5 IS (TRUE);
-- error
SELECT TRUE.a;
