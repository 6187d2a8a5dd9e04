-- A key of GROUP BY is computed before the sorter, which keeps no marks of JSON. The result column that is the key shows
-- it: the one that it is by number, or the last one of the same text, unless the groups are sorted by that once more.
-- Wherever else it stands it is computed again, of columns that have come out of the sorter.
SELECT json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY json_array(value);
SELECT json_array(json_array(value)) FROM json_each('[1,[2],[3]]') GROUP BY json_array(value);
SELECT json_array(value) || '', json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY json_array(value);
SELECT json_array(value), json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY json_array(value);
SELECT json_array(value) c, json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY c;
SELECT json_array(value), json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY 1;
SELECT json_array(value), json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY 2;
SELECT json_array(value), json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY 2, 1;
SELECT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY c;
SELECT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY c DESC;
SELECT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY 2, 1;
SELECT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY c COLLATE NOCASE;
SELECT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY c || '';
SELECT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY count(*), json_array(value) LIMIT 2;
SELECT json_array(value), json_array(value) FROM json_each('[1,[2],[3]]') GROUP BY 1 ORDER BY count(*), 2;
SELECT DISTINCT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY 2, 1;
WITH q AS MATERIALIZED (SELECT json_array(value) c, 1 FROM json_each('[1,[2],[3]]') GROUP BY c ORDER BY 2, 1) SELECT * FROM q;
-- needs having_terms
SELECT json_array(value) c FROM json_each('[1,[2],[3]]') GROUP BY c HAVING c <> '[1]' AND c || '' <> '["[2]"]';
SELECT json_array(value) c FROM json_each('[1,[2],[3]]') GROUP BY c UNION SELECT 1;
SELECT json_array(value) c FROM json_each('[1,[2],[3]]') GROUP BY c UNION ALL SELECT 1;
SELECT json_array(value) c, json_array(id) FROM json_each('[1,[2],[3]]') GROUP BY 1, 2 UNION ALL SELECT 1, 2 ORDER BY 2;
SELECT json_array(value) c, count(*) OVER () FROM json_each('[1,[2],[3]]') GROUP BY c;
SELECT json_array(json_array(value)), first_value(json_array(value)) OVER () FROM json_each('[1,[2],[3]]') GROUP BY json_array(value);
SELECT json_array(json_extract(value, '$', '$')) FROM json_each('[[2],[3]]') GROUP BY json_extract(value, '$', '$');
SELECT json_array(iif(id, json(value), 1)) FROM json_each('[[2],[3]]') GROUP BY iif(id, json(value), 1);
