-- lang_select "Determination of input data": RIGHT and FULL JOIN on equal values of expressions, with NULLs, affinities
-- and collations; an expression that fails does so only for a pair that is looked at.
CREATE TABLE a(id INTEGER PRIMARY KEY, k INTEGER, s TEXT, j);
CREATE TABLE b(id INTEGER PRIMARY KEY, k INTEGER, s TEXT COLLATE NOCASE, j);
CREATE INDEX b_k ON b(k);
WITH RECURSIVE c(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM c WHERE i < 60)
INSERT INTO a SELECT i, CASE WHEN i % 7 THEN i * 13 % 25 END, char(65 + i % 20), '{"x":' || i % 9 || '}' FROM c;
WITH RECURSIVE c(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM c WHERE i < 60)
INSERT INTO b SELECT i, CASE WHEN i % 5 THEN i * 11 % 27 END, char(97 + i % 23), i % 8 || '.0' FROM c;
SELECT a.id, b.id FROM a FULL JOIN b ON a.k + 1 = b.k * 2 ORDER BY 1, 2;
SELECT a.id, b.id FROM a RIGHT JOIN b ON a.k + 1 = b.k WHERE b.k < 9 ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON b.k / 2 IS a.k - 3 AND a.id < b.id ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON upper(a.s) = upper(b.s) ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON b.s = a.s AND b.k = a.k + 1 ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON a.j ->> 'x' = b.j ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON a.j ->> 'x' = CAST(b.j AS REAL) ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON a.k + 0.0 = substr(b.s, 1) + b.k ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON CASE WHEN a.k > 5 THEN a.k END = iif(b.k < 20, b.k) ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON a.k + 1 = b.k + a.id ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON a.k = (SELECT b.k) ORDER BY 1, 2;
SELECT a.id, b.id FROM a FULL JOIN b ON a.k = b.k + random() * 0 WHERE a.id < 20 ORDER BY 1, 2;
SELECT a.id, b.id, c.id FROM a FULL JOIN b ON a.k + 1 = b.k FULL JOIN a c ON c.k - 1 = b.k + 1 ORDER BY 1, 2, 3;
SELECT (SELECT count(*) FROM b FULL JOIN b c ON b.k + a.id = c.k + 1) FROM a WHERE id < 5;
UPDATE b SET j = 'x{' WHERE id = 40;
-- error
SELECT count(*) FROM a FULL JOIN b ON a.k = b.j -> '$';
SELECT count(*) FROM a FULL JOIN b ON b.id < 40 AND a.k = b.j ->> '$';
UPDATE a SET j = 'x{' WHERE id = 30;
-- error
SELECT count(*) FROM a FULL JOIN b ON a.j ->> 'x' = b.k + 1;
SELECT count(*) FROM a FULL JOIN b ON a.id < 30 AND a.j ->> 'x' = b.k + 1;
SELECT count(*) FROM (SELECT * FROM a WHERE id > 99) a FULL JOIN b ON a.j ->> 'x' = b.j -> '$';
