CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT, other, note TEXT);
INSERT INTO t(name, other, note)
  WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 1500)
  SELECT CASE n % 7 WHEN 0 THEN NULL WHEN 1 THEN 'Needle' || n WHEN 2 THEN 'nEEdle in ' || n WHEN 3 THEN n * 37 ELSE 'hay' || n END,
         CASE n % 11 WHEN 0 THEN 'needle ' || n WHEN 1 THEN 'abc' END,
         CASE n % 13 WHEN 0 THEN 'xneed' || 'le' WHEN 1 THEN CAST('a needle' AS BLOB) ELSE 'note ' || n END FROM c;
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE name LIKE 'needle%';
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle';
SELECT count(*), sum(id) FROM t WHERE name GLOB '*Needle*';
SELECT count(*), sum(id) FROM t WHERE name GLOB '*[Nn]eedle*';
SELECT count(*), sum(id) FROM t WHERE name GLOB '[a-n]EE*' OR note LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE name NOT LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE other LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE note LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE name LIKE '%333%';
SELECT id, name FROM t WHERE name LIKE '%le_14_9%' ORDER BY id DESC LIMIT 5;
SELECT count(*), sum(id) FROM t WHERE id > 300 AND id < 1200 AND name LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle%' AND note LIKE '%note%' AND other IS NULL;
SELECT count(*), sum(id) FROM t WHERE name LIKE '%need\le%';
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needl\e%' ESCAPE '\';
SELECT count(*) FROM t WHERE abs(id) > 0 AND name LIKE '%needle%';
SELECT abs(-9223372036854775808) FROM t WHERE name LIKE '%nothing of it%';
-- error
SELECT count(*) FROM t WHERE abs(id - id - 9223372036854775807 - 1) AND name LIKE '%nothing of it%';
PRAGMA case_sensitive_like = 1;
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE name LIKE '%nEEdle%';
PRAGMA case_sensitive_like = 0;
-- rows that were added, changed and made long since their leaf was written
BEGIN;
UPDATE t SET name = 'changed needle' WHERE id IN (5, 700, 1400);
INSERT INTO t(id, name) VALUES (2000, 'last needle'), (-5, 'first needle');
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle%';
COMMIT;
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle%';
UPDATE t SET note = hex(zeroblob(4000)) || 'needle' WHERE id % 400 = 0;
UPDATE t SET name = hex(zeroblob(3000)) || 'needle' WHERE id % 450 = 0;
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE note LIKE '%needle%';
UPDATE t SET name = replace(name, 'needle', 'pin') WHERE name LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE name LIKE '%needle%';
DELETE FROM t WHERE name LIKE '%pin%';
SELECT count(*), sum(id) FROM t;
-- a column that older rows do not have, texts with NUL, letters beyond ASCII, virtual columns
ALTER TABLE t ADD COLUMN later TEXT DEFAULT 'a late needle';
INSERT INTO t(later) VALUES ('needle of now'), ('none'), ('a' || char(0) || 'needle'), ('needle' || char(0)), ('NÉEDLE ÄNEEDLE'), ('ne' || char(8490) || 'edle');
SELECT count(*), sum(id) FROM t WHERE later LIKE '%needle%';
SELECT count(*), sum(id) FROM t WHERE later LIKE '%needle';
SELECT count(*), sum(id) FROM t WHERE name LIKE '%haY%';
CREATE TABLE v(a TEXT, b TEXT AS (a || 'needle'), c TEXT AS ('needle' || a) STORED);
INSERT INTO v(a) VALUES ('x'), ('needle'), (NULL), (char(0)), ('K'), (char(8490)), ('Ä'), (char(0) || 'xyz');
SELECT count(*) FROM v WHERE b LIKE '%xneed%';
SELECT count(*) FROM v WHERE c LIKE '%edlex%';
SELECT rowid FROM v WHERE c LIKE '%dlek%';
SELECT rowid FROM v WHERE c LIKE 'needle';
SELECT rowid FROM v WHERE c LIKE 'needlek';
SELECT rowid FROM v WHERE c LIKE 'needlek%';
SELECT rowid FROM v WHERE c LIKE '%edle' AND a IS NOT NULL;
SELECT rowid FROM v WHERE c LIKE '%needle%' AND c LIKE '%xyz%';
