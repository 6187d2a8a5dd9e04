-- vtab §2.1.2: arguments are equalities with hidden columns.
CREATE TABLE doc(pk INTEGER PRIMARY KEY, j);
INSERT INTO doc VALUES (1,'{"tags":["a","b"],"n":3}'),(2,'{"tags":[]}'),(3,NULL),(4,'{"tags":["b",{"x":1}],"n":1}');
SELECT value FROM json_each WHERE json = '[5,6]';
SELECT e.value FROM doc, json_each e WHERE e.json = doc.j AND e.root = '$.tags' ORDER BY doc.pk, e.key;
SELECT count(*) FROM json_each;
-- error
SELECT * FROM json_each('[1]', '$', 3);
-- error
SELECT * FROM json_each('{');
