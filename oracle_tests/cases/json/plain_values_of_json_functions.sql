CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
SELECT json('[1]') || 'x', json('[1]') = '[1]', length(json('[1, 2]')), json('[1]') LIKE '[%', upper(json('["a"]')), json('5') + 1, typeof(json('5')), substr(json_array(1,2),2,1), json_object('a',1) IN ('{"a":1}'), max(json('[2]'),'[1]');
CREATE TABLE u(x PRIMARY KEY, y NUMERIC) WITHOUT ROWID;
INSERT INTO u SELECT json(j), json_extract(j,'$.a') FROM t WHERE id IN (1,3);
SELECT x, y, typeof(x) FROM u WHERE x >= json('[10]') ORDER BY x;
SELECT DISTINCT json(j) FROM t ORDER BY 1;
SELECT count(DISTINCT json_array(n IS NULL)) FROM t;
SELECT id FROM t WHERE json(j) = '[10,20,{"a":30}]';
