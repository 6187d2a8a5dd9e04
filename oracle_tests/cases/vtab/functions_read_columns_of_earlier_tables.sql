-- vtab §2.1: an argument may be a column of a table to the left; the function is run for each of its rows.
CREATE TABLE doc(pk INTEGER PRIMARY KEY, j);
INSERT INTO doc VALUES (1,'{"tags":["a","b"],"n":3}'),(2,'{"tags":[]}'),(3,NULL),(4,'{"tags":["b",{"x":1}],"n":1}');
SELECT pk, e.key, e.value FROM doc, json_each(doc.j, '$.tags') e ORDER BY 1, 2;
SELECT pk, count(e.value) FROM doc LEFT JOIN json_each(doc.j, '$.tags') e GROUP BY pk ORDER BY pk;
SELECT DISTINCT pk FROM doc, json_tree(doc.j) t WHERE t.type = 'object' AND t.key = 1;
