-- datatype3 §4.2: BETWEEN is two comparisons, CASE is equality with each WHEN.
CREATE TABLE t(i INT, s TEXT);
INSERT INTO t VALUES(5, '5');
SELECT i BETWEEN '1' AND '9', s BETWEEN 1 AND 9, s BETWEEN 10 AND 60, '5' BETWEEN i AND i, 5 BETWEEN s AND s FROM t;
SELECT CASE i WHEN '5' THEN 'eq' ELSE 'ne' END, CASE s WHEN 5 THEN 'eq' ELSE 'ne' END, CASE '5' WHEN i THEN 'eq' ELSE 'ne' END FROM t;
SELECT CASE 5 WHEN '5' THEN 'eq' ELSE 'ne' END, CASE +i WHEN '5' THEN 'eq' ELSE 'ne' END FROM t;
