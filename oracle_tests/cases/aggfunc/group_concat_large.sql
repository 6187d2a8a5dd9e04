-- lang_aggfunc: many rows make one long text
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 5000) SELECT length(group_concat(n)), length(group_concat(n, '')), substr(group_concat(n, '--'), -20), length(group_concat('é', n)) FROM c;
