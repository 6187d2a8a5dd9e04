SELECT abs(-5), abs(5), abs(-2.5), abs('-3'), abs('abc'), abs('-3.5x'), abs(x'2d31'), typeof(abs('-3')), abs(NULL);
-- error
SELECT abs(-9223372036854775808);
SELECT sign(-3), sign(0), sign(2.5), sign('-1'), sign('abc'), sign(NULL), sign(-0.0), sign('1x');
-- error
SELECT abs();
-- error
SELECT abs(1,2);
-- error
SELECT abs(*);
