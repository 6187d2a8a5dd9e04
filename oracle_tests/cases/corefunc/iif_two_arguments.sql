-- lang_corefunc iif(X,Y,Z): SQLite since 3.48: without Z the function gives NULL if X is not true
SELECT iif(1, 2), iif(0, 2), iif(NULL, 2), if(1, 2), if('0', 2), if('1x', 2), typeof(iif(0, 1));
-- error
SELECT iif(1);
-- error
SELECT if(1);
-- error
SELECT iif();
