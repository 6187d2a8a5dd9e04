-- printf "%j, %J" (of SQLite 3.54.1): with the quotes around it, and null of NULL
SELECT printf('%J', 'a"b\c'), printf('%J', ''), printf('%J', NULL), printf('%J'), printf('%J', 12), printf('%J', 1.5), printf('%J', 'x' || char(10)), printf('{%J:%J}', 'k', 'v'), json_valid(printf('[%J,%J]', 'a"', NULL));
