-- lang_corefunc round(X,Y): "a floating-point value X rounded to Y digits to the right of the decimal point"
SELECT round(3.14159), round(3.14159, 0), round(3.14159, 2), round(3.14159, 4), round(3.14159, 10), round(123.456, 1), round(99.995, 2), round(0.000123456, 6), round(1e-10, 12);
SELECT round(1234567890.12345, 3), round(9.999999, 5), round(-9.9999, 3), round(0.05, 1), round(0.15, 1), round(0.25, 1), round(0.35, 1);
