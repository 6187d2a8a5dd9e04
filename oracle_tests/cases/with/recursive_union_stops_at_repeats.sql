-- lang_with: with UNION a row that was there before does not go into the queue again.
WITH RECURSIVE c(x) AS (SELECT 0 UNION SELECT (x + 2) % 6 FROM c) SELECT x FROM c ORDER BY x;
WITH RECURSIVE c(x) AS (SELECT 0 UNION SELECT (x + 5) % 7 FROM c) SELECT group_concat(x) FROM c;
WITH RECURSIVE c(x) AS (SELECT NULL UNION SELECT x FROM c) SELECT count(*) FROM c;
WITH RECURSIVE c(a, b) AS (SELECT 1, 'x' UNION SELECT 3 - a, 'x' FROM c) SELECT * FROM c ORDER BY a;
