CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
CREATE TABLE b(id INTEGER PRIMARY KEY, x BLOB);
INSERT INTO b SELECT id, jsonb(j) FROM t;
SELECT id, json(x), hex(x) FROM b ORDER BY id;
SELECT b.id, json(b.x) = json(t.j), json_extract(b.x, '$.a'), b.x -> '$.b', b.x ->> '$.c.d' FROM b JOIN t USING(id) ORDER BY 1;
UPDATE b SET x = jsonb_set(x, '$.z', id) WHERE x IS NOT NULL;
SELECT id, json(x), hex(x) FROM b ORDER BY id;
