-- lang_corefunc: round gives a real; abs of the least integer is an error; sign is -1, 0, 1 or NULL.
SELECT round(2.5), round(-2.5), round(2.45, 1), round(1e20), round(5), typeof(round(5)), round(1.005, 2), round(12345.678, -2), round('2.7'), round('x'), round(NULL), round(2.567, 1.9), round(0.5), round(1.5), round(-0.4), round(123456789.987654321, 5), round(9007199254740993), round(1e308, 2);
SELECT abs(-5), abs(5.5), abs('-3'), abs('x'), typeof(abs('x')), abs(NULL), abs(x'2d35'), abs(-0.0), sign(-3), sign(0), sign(2.5), sign('x'), sign('-2'), sign(NULL), sign(x'31'), sign('');
-- error
SELECT abs(-9223372036854775808);
-- error
SELECT round();
-- error
SELECT round(1, 2, 3);
