-- lang_corefunc round(X,Y): the result is never minus zero in text
SELECT round(-0.0), round(-0.4), round(-0.04, 1), 1 / round(-0.4), typeof(round(-0.4)), round(-0.4) = 0;
