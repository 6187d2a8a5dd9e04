-- INDEXED BY and NOT INDEXED on a common table.
WITH c AS (SELECT 1 AS a) SELECT * FROM c NOT INDEXED;
-- error
WITH c AS (SELECT 1 AS a) SELECT * FROM c INDEXED BY i;
-- error
WITH c AS (SELECT 1 AS a) SELECT c.rowid FROM c;
-- error
WITH c AS (SELECT 1 AS a) SELECT main.c.a FROM main.c;
-- error
WITH c AS (SELECT 1 AS a) SELECT * FROM c(1);
