-- lang_corefunc glob(X,Y): stars and question marks, anchored at both ends
SELECT 'abc' GLOB 'a*c', 'abc' GLOB 'a?c', 'ac' GLOB 'a?c', 'abc' GLOB '*', '' GLOB '*', '' GLOB '?', 'abc' GLOB '**c', 'abc' GLOB 'a**', 'abc' GLOB 'b', 'aXbXc' GLOB '*X*X*', 'aXbc' GLOB '*X*X*', 'é' GLOB '?', '😀' GLOB '??';
