-- lang_with: one WITH holds several, separated by commas; a later one may use an earlier one, and the other way round.
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b;
WITH b AS (SELECT x + 1 AS y FROM a), a AS (SELECT 1 AS x) SELECT * FROM b;
-- error
WITH a AS (SELECT * FROM b), b AS (SELECT * FROM a) SELECT * FROM a;
-- error
WITH a AS (SELECT 1), a AS (SELECT 2) SELECT * FROM a;
-- error
WITH a AS (SELECT 1), SELECT 2;
-- error
WITH SELECT 1;
