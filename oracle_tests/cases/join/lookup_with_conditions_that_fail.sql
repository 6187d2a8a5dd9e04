-- A condition that would be an error on a row that does not match is not met by it in a plain join.
CREATE TABLE a(k, x); CREATE TABLE b(k, j);
INSERT INTO a VALUES(1, 'p'), (2, 'q');
INSERT INTO b VALUES(1, '[1]'), (2, '[2]'), (2, '{"a":5}');
SELECT x, j ->> 0 FROM a JOIN b USING(k) ORDER BY x, j;
SELECT x, j FROM a LEFT JOIN b ON a.k = b.k AND json_type(j) = 'object' ORDER BY x;
SELECT x, j FROM a LEFT JOIN b ON a.k = b.k AND j ->> 'a' = 5 ORDER BY x;
SELECT x FROM a WHERE EXISTS(SELECT 1 FROM b WHERE b.k = a.k AND json_valid(j) AND j ->> 'a' > 1);
SELECT x, (SELECT j FROM b WHERE b.k = a.k AND j LIKE '{%') FROM a ORDER BY x;
