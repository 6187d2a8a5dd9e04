CREATE TABLE c(id INTEGER PRIMARY KEY, j TEXT CHECK (json_valid(j)), a INT GENERATED ALWAYS AS (json_extract(j,'$.a')) VIRTUAL, b TEXT AS (j ->> '$.b') STORED);
INSERT INTO c(j) VALUES('{"a":1,"b":"x"}'),('{"a":"2","b":[1]}'),('{}');
-- error
INSERT INTO c(j) VALUES('{a:1}');
-- error
INSERT INTO c(j) VALUES('oops');
SELECT id, a, typeof(a), b, typeof(b) FROM c ORDER BY id;
UPDATE c SET j = json_set(j,'$.a',a+10,'$.b','new') WHERE id = 1;
SELECT * FROM c ORDER BY id;
CREATE INDEX ca ON c(a);
SELECT id FROM c WHERE a = 11;
CREATE UNIQUE INDEX cx ON c(json_extract(j,'$.k'));
INSERT INTO c(j) VALUES('{"k":1}');
-- error
INSERT INTO c(j) VALUES('{"k":1.0}');
SELECT count(*) FROM c;
