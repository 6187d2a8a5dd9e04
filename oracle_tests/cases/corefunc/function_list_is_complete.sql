-- pragma function_list: the number of functions whose names begin with each letter, extensions for full text and
-- geography aside
SELECT substr(name, 1, 4) AS a, count(*) FROM pragma_function_list WHERE builtin AND name NOT LIKE 'fts%' AND name NOT LIKE 'geopoly%' AND name NOT LIKE 'rtree%' AND name NOT IN ('bm25', 'highlight', 'snippet', 'matchinfo', 'offsets', 'optimize', 'match') GROUP BY a ORDER BY a;
