-- lang_corefunc round: halves are rounded away from zero as the decimal text has it.
SELECT round(2.5), round(-2.5), round(0.125, 2), round(1.005, 2), round(2.675, 2), round(1e20, 2), round(5), round(1.55, 1), round(-0.4);
SELECT round(123.456, -1), round(123.456, 0), round(1.23456789, 20), round(NULL, 1), round('x'), round(1.5, NULL), typeof(round(5));
