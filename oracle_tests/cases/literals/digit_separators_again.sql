-- lang_expr (3.46): one underscore between digits, also in hexadecimal.
SELECT 1_000, 1_0.0_1, 0x1_F, 1e1_0, 1_2_3, -1_0;
-- error
SELECT 1__0;
-- error
SELECT 1_;
-- error
SELECT 1_.5;
-- error
SELECT 0x_1;
