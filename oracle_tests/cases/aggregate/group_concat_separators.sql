-- lang_aggfunc group_concat: the separator is before every element but the first; NULL elements are skipped.
SELECT group_concat(column1), group_concat(column1, ''), group_concat(column1, '; ') FROM (VALUES('a'), (NULL), ('b'), (''));
SELECT group_concat(column1, NULL), group_concat(column1, 5) FROM (VALUES('a'), ('b'));
SELECT group_concat(column1, column2) FROM (VALUES('a', 1), ('b', 2), ('c', 3));
SELECT string_agg(column1, '/') FROM (VALUES(1), (2.5), (x'41'));
-- error
SELECT string_agg(column1) FROM (VALUES(1));
-- error
SELECT group_concat() FROM (VALUES(1));
-- error
SELECT group_concat(1, 2, 3);
