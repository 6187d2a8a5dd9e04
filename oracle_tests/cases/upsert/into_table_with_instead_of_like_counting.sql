-- lang_upsert: counting pairs from a SELECT with joins, the same key several times
CREATE TABLE w(word TEXT, doc INT);
INSERT INTO w VALUES('a',1),('b',1),('a',2),('a',2),('c',3);
CREATE TABLE cnt(word PRIMARY KEY, n INT, docs TEXT) WITHOUT ROWID;
INSERT INTO cnt SELECT word, 1, doc FROM w WHERE true ORDER BY rowid ON CONFLICT(word) DO UPDATE SET n=n+1, docs=docs||','||excluded.docs;
SELECT * FROM cnt;
SELECT changes(), total_changes();
INSERT INTO cnt SELECT word, count(*), 'x' FROM w GROUP BY word HAVING count(*)>0 ON CONFLICT DO UPDATE SET n=excluded.n*100;
SELECT * FROM cnt;
WITH q(k) AS (VALUES('a'),('z')) INSERT INTO cnt SELECT k, 0, NULL FROM q WHERE 1 ON CONFLICT(word) DO NOTHING RETURNING word;
