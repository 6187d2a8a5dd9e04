-- A function may read the columns of a function before it.
CREATE TABLE doc(pk INTEGER PRIMARY KEY, j);
INSERT INTO doc VALUES (1,'{"tags":["a","b"],"n":3}'),(2,'{"tags":[]}'),(3,NULL),(4,'{"tags":["b",{"x":1}],"n":1}');
SELECT a.value, b.value FROM json_each('[[1,2],[3]]') a, json_each(a.value) b;
SELECT p.name, i.name FROM pragma_table_list() p, pragma_table_info(p.name) i WHERE p.name = 'doc';
SELECT d.pk, t.fullkey FROM doc d JOIN json_tree(d.j) t WHERE t.atom = 1;
