-- lang_corefunc iif(): conditions and values in turn, the last one for else.
SELECT iif(1,'a'), iif(0,'a'), iif(0,'a','b'), iif(0,'a',1,'c'), iif(0,'a',0,'c','d'), if(1,2,3), if(NULL,2), if('x',1,2);
SELECT x, iif(x > 2, 'big', x > 1, 'mid', 'small') FROM (SELECT 1 AS x UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT NULL);
-- error
SELECT iif(1);
-- error
SELECT iif();
