SELECT typeof(1), typeof(1.0), typeof('1'), typeof(x'31'), typeof(NULL), typeof(1e0), typeof(9223372036854775808);
SELECT typeof(-9223372036854775808), typeof(- 9223372036854775808), typeof(-(9223372036854775808));
SELECT -0.0, 0.0 = -0.0, typeof(-0);
