-- lang_mathfunc: atan2(Y,X): "the result is ... adjusted to the proper quadrant"
SELECT atan(0), atan(1), atan(-1), atan(1e308), atan(9e999), atan2(1, 1), atan2(1, -1), atan2(-1, -1), atan2(-1, 1), atan2(0, 0), atan2(0, -1), atan2(5, 0), atan2(-0.0, -1), atan2(NULL, 1), atan2(1, NULL);
-- error
SELECT atan2(1);
-- error
SELECT atan(1, 2);
