-- LIMIT and ORDER BY over table-valued functions.
SELECT key FROM json_each('[4,5,6,7]') LIMIT 2 OFFSET 1;
