-- aggregates that are the same text are one, and the last result that is the same text as a term of GROUP BY is that, random() or not
CREATE TABLE n(i);
WITH RECURSIVE q(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM q WHERE i < 300) INSERT INTO n SELECT i FROM q;
SELECT sum(random() % 7) = sum(random() % 7), max(random()) = max(random()), min(random()) = max(random()) FROM n;
SELECT sum(random() % 7) FILTER (WHERE random() > 0) = sum(random() % 7) FILTER (WHERE random() > 0) FROM n;
SELECT i % 2, total(random()) = total(random()) FROM n GROUP BY 1 HAVING max(random()) = max(random()) ORDER BY 1;
SELECT count(DISTINCT r), count(*) FROM (SELECT abs(random()) % 9 AS r FROM n GROUP BY abs(random()) % 9);
SELECT count(DISTINCT s), count(*) FROM (SELECT abs(random()) % 9 AS r, count(*), abs(random()) % 9 AS s FROM n GROUP BY abs(random()) % 9);
SELECT r, r FROM (SELECT abs(random()) % 9 AS r FROM n GROUP BY r ORDER BY r DESC);
