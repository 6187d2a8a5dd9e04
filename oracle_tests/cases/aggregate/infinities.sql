-- lang_aggfunc: sums with infinities; opposite ones give NULL.
SELECT sum(column1) FROM (VALUES(9e999), (1));
SELECT sum(column1), total(column1) FROM (VALUES(9e999), (-9e999));
SELECT max(column1), min(column1), avg(column1) FROM (VALUES(9e999), (5));
SELECT sum(1e308 * column1) FROM (VALUES(10), (1));
