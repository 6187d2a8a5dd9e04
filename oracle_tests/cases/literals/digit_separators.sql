-- lang_expr (3.46): a single underscore may stand between two digits.
SELECT 1_000, 1_2_3, 0x1_f, 1_0.5_0, 1_0e1_0;
SELECT typeof(1_000), 9_223_372_036_854_775_807, 9_223_372_036_854_775_808;
-- error
SELECT 1__0;
-- error
SELECT 1_;
-- error
SELECT 1_.5;
-- error
SELECT 1._5;
-- error
SELECT 0x_1;
-- error
SELECT _1;
SELECT '1_000' + 0, CAST('1_000' AS INT);
