-- lang_corefunc char(X1,...): the alphabet and its codes
WITH RECURSIVE c(n) AS (VALUES (32) UNION ALL SELECT n + 1 FROM c WHERE n < 126) SELECT group_concat(char(n), ''), sum(unicode(char(n)) = n), count(DISTINCT upper(char(n))), count(DISTINCT lower(char(n))) FROM c;
