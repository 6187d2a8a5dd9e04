-- lang_expr "The IN and NOT IN Operators": few values asked of a large table, and many, which are as many answers.
CREATE TABLE b(id INTEGER PRIMARY KEY, k INT, r REAL, s TEXT, c TEXT COLLATE NOCASE, u, n NOT NULL, d);
CREATE INDEX bk ON b(k); CREATE INDEX br ON b(r); CREATE INDEX bs ON b(s); CREATE INDEX bc ON b(c);
CREATE INDEX bu ON b(u); CREATE UNIQUE INDEX bn ON b(n); CREATE INDEX bd ON b(d DESC, k);
INSERT INTO b WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM g WHERE i < 400)
  SELECT i * 2, nullif(i * 3, 30), i / 4.0, 's' || i, 'C' || i, CASE i % 4 WHEN 0 THEN i WHEN 1 THEN 'u' || i WHEN 2 THEN CAST(i AS TEXT) ELSE CAST('u' || i AS BLOB) END, i, -i FROM g;
CREATE TABLE w(a, x TEXT, PRIMARY KEY(x, a)) WITHOUT ROWID;
INSERT INTO w SELECT id, s FROM b;
CREATE TABLE e(a PRIMARY KEY);
CREATE TABLE p(v, i INT, t TEXT, r REAL, c TEXT COLLATE NOCASE);
INSERT INTO p VALUES (2, 2, '2', 2.0, 'c2'), (3, 3, 's3', 0.75, 'C3'), (NULL, NULL, NULL, NULL, NULL), ('4', 4, '4', 4, 'c401'),
  (4.0, 400, 's400', 100, 'C400'), (x'7533', -3, 'u3', 0.1, ''), ('u1', 9999999999, 's1', -1, 'u1'), (2.5, 30, 's10', 1e300, 's10'),
  (9223372036854775807, -9223372036854775808, '', 2.50, ' ');
EXPLAIN QUERY PLAN SELECT v IN (SELECT id FROM b), v IN (SELECT k FROM b) FROM p;
SELECT v IN (SELECT id FROM b), i IN (SELECT id FROM b), t IN (SELECT id FROM b), r IN (SELECT id FROM b), c IN (SELECT id FROM b) FROM p;
SELECT v IN (SELECT k FROM b), i IN (SELECT k FROM b), t IN (SELECT k FROM b), r IN (SELECT k FROM b), c IN (SELECT k FROM b) FROM p;
SELECT v IN (SELECT r FROM b), i IN (SELECT r FROM b), t IN (SELECT r FROM b), r IN (SELECT r FROM b), c IN (SELECT r FROM b) FROM p;
SELECT v IN (SELECT s FROM b), i IN (SELECT s FROM b), t IN (SELECT s FROM b), r IN (SELECT s FROM b), c IN (SELECT s FROM b) FROM p;
SELECT v IN (SELECT c FROM b), i IN (SELECT c FROM b), t IN (SELECT c FROM b), r IN (SELECT c FROM b), c IN (SELECT c FROM b) FROM p;
SELECT v IN (SELECT u FROM b), i IN (SELECT u FROM b), t IN (SELECT u FROM b), r IN (SELECT u FROM b), c IN (SELECT u FROM b) FROM p;
SELECT v NOT IN (SELECT n FROM b), i NOT IN (SELECT n FROM b), t NOT IN (SELECT n FROM b), r NOT IN (SELECT n FROM b), c NOT IN (SELECT n FROM b) FROM p;
SELECT v NOT IN (SELECT d FROM b), i NOT IN (SELECT d FROM b), t NOT IN (SELECT d FROM b), -r NOT IN (SELECT d FROM b), c NOT IN (SELECT d FROM b) FROM p;
SELECT v NOT IN (SELECT k FROM b), +v IN (SELECT k FROM b), CAST(v AS TEXT) IN (SELECT id FROM b), CAST(i AS TEXT) IN (SELECT u FROM b), 's' || i IN (SELECT s FROM b) FROM p;
SELECT t IN (SELECT x FROM w), v IN (SELECT a FROM w), v IN (SELECT a FROM e), v NOT IN (SELECT a FROM e), (v, t) IN (SELECT a, x FROM w) FROM p;
SELECT v FROM p WHERE t COLLATE NOCASE IN (SELECT c FROM b) OR c IN (SELECT s FROM b);
SELECT t FROM p WHERE t NOT IN (SELECT s FROM b) AND v IN (SELECT id FROM b);
-- more of them than are looked up one by one
SELECT sum(k IN (SELECT id FROM b)), sum(k NOT IN (SELECT k FROM b)), sum(id IN (SELECT k FROM b)), sum(u IN (SELECT u FROM b)), sum(u IN (SELECT s FROM b)) FROM b;
SELECT count(*), sum(id) FROM b WHERE +k IN (SELECT id FROM b) AND 'C' || n IN (SELECT c FROM b) AND r NOT IN (SELECT n FROM b);
SELECT group_concat(q, ' ') FROM (SELECT i AS q FROM p WHERE EXISTS (SELECT 1 FROM b WHERE b.id = p.i + 2 AND b.n + 1 IN (SELECT id FROM b)));
-- while the statement changes the table that is asked
UPDATE b SET k = k + 1 WHERE k + 3 IN (SELECT k FROM b) AND id < 50 RETURNING id, k;
DELETE FROM b WHERE n + 1 IN (SELECT n FROM b) AND n % 3 = 0 RETURNING id;
INSERT INTO b(id, n) SELECT id + 1000, n + 1000 FROM b WHERE d - 1 IN (SELECT d FROM b) AND id < 40 RETURNING id;
SELECT count(*), sum(id), sum(k), sum(n) FROM b;
