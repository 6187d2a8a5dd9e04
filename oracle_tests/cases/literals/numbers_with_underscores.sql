-- lang_expr "Literal Values": since 3.46 one underscore may stand between two digits.
SELECT 1_000, 1_0.0_1, 1_2e1_0, 0x1_F, 1_000_000 + 1, .1_2;
-- error
SELECT 1__0;
-- error
SELECT 1_;
-- error
SELECT 1_.0;
-- error
SELECT 1._0;
-- error
SELECT 0x_1;
-- error
SELECT 1e_5;
-- error
SELECT '1_000' + 0, 1_000x;
SELECT '1_000' + 0, CAST('1_000' AS INT);
SELECT _1 FROM (SELECT 5 AS _1);
