-- json functions of columns may be indexed, grouped by and compared.
CREATE TABLE e(id INTEGER PRIMARY KEY, j);
INSERT INTO e VALUES(1, '{"k":"a","n":5}'), (2, '{"k":"b","n":7}'), (3, '{"k":"a","n":null}'), (4, '{}');
CREATE INDEX ek ON e(j ->> 'k');
SELECT id FROM e WHERE j ->> 'k' = 'a' ORDER BY id;
SELECT j ->> 'k', count(*), sum(j ->> 'n') FROM e GROUP BY j ->> 'k' ORDER BY 1;
SELECT id FROM e WHERE json_type(j, '$.n') = 'null';
SELECT id FROM e WHERE j ->> 'n' > 5;
SELECT id FROM e ORDER BY j ->> 'n' DESC, id;
UPDATE e SET j = json_set(j, '$.n', coalesce(j ->> 'n', 0) + 1) WHERE j ->> 'k' IS NOT NULL;
SELECT j FROM e ORDER BY id;
