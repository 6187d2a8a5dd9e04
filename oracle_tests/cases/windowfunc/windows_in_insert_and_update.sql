-- windowfunctions §1: values of window functions stored
CREATE TABLE s(id INTEGER PRIMARY KEY, x);
CREATE TABLE w(id INTEGER PRIMARY KEY, x, total, place);
INSERT INTO s(x) VALUES (5), (3), (8), (3);
INSERT INTO w SELECT id, x, sum(x) OVER (ORDER BY id), rank() OVER (ORDER BY x DESC) FROM s;
SELECT * FROM w ORDER BY id;
UPDATE w SET place = (SELECT n FROM (SELECT id, row_number() OVER (ORDER BY x, id) AS n FROM w) q WHERE q.id = w.id);
SELECT id, place FROM w ORDER BY id;
DELETE FROM w WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY x ORDER BY id) AS n FROM w) WHERE n > 1);
SELECT id FROM w ORDER BY id;
