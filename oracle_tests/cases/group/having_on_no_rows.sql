-- lang_select: an aggregate without GROUP BY is a row even of no input, and HAVING may drop it.
CREATE TABLE e(a);
SELECT count(*) FROM e HAVING 1;
SELECT count(*) FROM e HAVING 0;
SELECT sum(a) FROM e HAVING sum(a) IS NULL;
SELECT count(*) FROM e GROUP BY a HAVING 1;
SELECT max(a), 'const' FROM e HAVING count(*) = 0;
