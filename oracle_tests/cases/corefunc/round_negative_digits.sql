-- lang_corefunc round(X,Y): "If the Y argument is omitted or negative, it is taken to be 0"
SELECT round(123.456, -1), round(123.456, -2), round(150.5, -9223372036854775808), typeof(round(5)), round(1234, -2);
