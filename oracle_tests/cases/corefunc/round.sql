SELECT round(2.5), round(3.5), round(-2.5), round(2.567,2), round(2.5,0), round(1234.5,-2), round(1e20,2), round(5), typeof(round(5)), round('2.6'), round('abc'), round(NULL);
SELECT round(0.5), round(1.5), round(-0.5), round(0.285,2), round(1.005,2), round(2.675,2), round(1e15+0.5), round(9007199254740993), round(1.15,1), round(0.1+0.2,15);
SELECT round(1.2345678901234567,10), round(123.456,NULL), round(123.456,'1'), round(123.456,1.9), round(9e999), round(5.5,30), round(5.5,31), round(-1.5);
