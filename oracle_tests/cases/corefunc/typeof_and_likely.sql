SELECT typeof(1), typeof(1.0), typeof(''), typeof(x''), typeof(NULL), typeof(1 = 1), typeof(1 || 1), typeof('a' LIKE 'a');
SELECT likely(5), unlikely('a'), likelihood(3, 0.5), typeof(likely(1.0));
-- error
SELECT likelihood(1, 2);
-- error
SELECT likelihood(1, 'x');
-- error
SELECT likelihood(1);
