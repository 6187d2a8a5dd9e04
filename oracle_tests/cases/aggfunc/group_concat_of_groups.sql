-- lang_aggfunc: a group in the order of a sorted subquery
CREATE TABLE e(boss, name);
INSERT INTO e VALUES ('Ann', 'Zoe'), ('Bob', 'Yan'), ('Ann', 'Xi'), (NULL, 'Ann'), ('Ann', 'Cy'), ('Bob', NULL);
SELECT boss, group_concat(name, ';'), count(*) FROM (SELECT * FROM e ORDER BY boss, name) GROUP BY boss ORDER BY boss;
SELECT boss, group_concat(name ORDER BY name DESC), length(group_concat(name)) FROM e GROUP BY boss HAVING count(name) > 1 ORDER BY boss;
