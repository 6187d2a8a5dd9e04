-- vtab §2.1: table-valued functions stand wherever a table may.
CREATE TABLE doc(pk INTEGER PRIMARY KEY, j);
INSERT INTO doc VALUES (1,'{"tags":["a","b"],"n":3}'),(2,'{"tags":[]}'),(3,NULL),(4,'{"tags":["b",{"x":1}],"n":1}');
SELECT pk FROM doc WHERE EXISTS (SELECT 1 FROM json_each(j, '$.tags') WHERE value = 'b') ORDER BY pk;
SELECT pk FROM doc WHERE 'a' IN (SELECT value FROM json_each(j, '$.tags'));
SELECT pk, (SELECT group_concat(value) FROM json_each(j, '$.tags')) FROM doc ORDER BY pk;
