-- An aggregate needs no FROM: there is one row of no columns.
SELECT count(*), sum(2), max('x'), avg(3), group_concat('y', 'z'), total(NULL);
SELECT count(*) WHERE 0;
SELECT count(*) + count(*) * 10;
SELECT (SELECT count(*)), (SELECT count(*) WHERE 0);
SELECT sum(1) HAVING 1;
