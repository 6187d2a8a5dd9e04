-- lang_corefunc round(X,Y): more than 30 digits count as 30
SELECT round(0.1, 15), round(0.1, 16), round(0.1, 17), round(0.1, 20), round(0.1, 30), round(0.1, 31), round(0.1, 1000), round(2.0 / 3, 16), round(2.0 / 3, 18), round(1.0 / 3, 9223372036854775807);
