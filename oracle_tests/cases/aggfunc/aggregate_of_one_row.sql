-- lang_aggfunc sum(X): a query without FROM is one row
SELECT count(*), sum(5), avg(5), max('a'), min(NULL), group_concat('x'), total(2), json_group_array(1), median(3);
SELECT count(*) WHERE 0;
SELECT sum(1) HAVING sum(1) > 0;
