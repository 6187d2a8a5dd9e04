-- lang_select: "If the FROM clause is omitted, the input is a single row zero columns wide".
SELECT 1 + 1, 'x', NULL;
SELECT count(*), sum(5), max(NULL), group_concat('a');
SELECT 1 ORDER BY 1 LIMIT 1;
SELECT DISTINCT 1;
SELECT rank() OVER (), count(*) OVER ();
-- error
SELECT rowid;
-- error
SELECT a;
