-- lang_expr: three-valued AND, OR and NOT.
CREATE TABLE v(x);
INSERT INTO v VALUES (0),(1),(NULL);
SELECT a.x, b.x, a.x AND b.x, a.x OR b.x, NOT a.x, a.x = b.x, a.x IS b.x, a.x <> b.x, a.x IS NOT b.x FROM v a, v b ORDER BY a.x, b.x;
SELECT x, x IS TRUE, x IS FALSE, x IS NOT TRUE, x IS NOT FALSE, x ISNULL, x NOTNULL, x NOT NULL FROM v ORDER BY x;
SELECT x FROM v WHERE x IS NOT TRUE ORDER BY x;
SELECT 0.5 IS TRUE, 'a' IS TRUE, '1' IS TRUE, x'31' IS TRUE, 0.0 IS FALSE;
