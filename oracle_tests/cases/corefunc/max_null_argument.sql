-- lang_corefunc max(X,Y,...): "or return NULL if any argument is NULL"
SELECT max(1, NULL), max(NULL, 1), min(1, NULL, 2), min(NULL, NULL), max('x', NULL, 'y');
