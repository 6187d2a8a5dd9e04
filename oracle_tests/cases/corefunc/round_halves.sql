-- lang_corefunc round(X,Y): halves go away from zero
SELECT round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(-2.5), round(0.49999999999999994), round(2.675, 2), round(1.005, 2), round(-1.005, 2), round(0.125, 2), round(0.135, 2);
