CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, n);
INSERT INTO t VALUES(1,'{"a":1,"b":[1,2,3]}','x'),(2,'{"a":null,"c":{"d":"e"}}',2),(3,'[10,20,{"a":30}]',NULL),(4,NULL,2.5),(5,'"text"','[1]');
CREATE INDEX ia ON t(json_extract(j,'$.a'));
SELECT id FROM t WHERE json_extract(j,'$.a') = 1;
SELECT id, json_extract(j,'$.a') FROM t ORDER BY json_extract(j,'$.a'), id;
INSERT INTO t VALUES(6,'{"a":1}',0),(7,'{"a":7}',0);
SELECT id FROM t WHERE json_extract(j,'$.a') IN (1,7) ORDER BY id;
DELETE FROM t WHERE json_extract(j,'$.a') = 1;
SELECT id FROM t ORDER BY id;
-- error
INSERT INTO t VALUES(8,'{',0);
SELECT count(*) FROM t;
