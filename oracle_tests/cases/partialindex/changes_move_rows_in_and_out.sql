-- partialindex §2: an entry comes when a change makes WHERE true and goes when it makes it false or NULL
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE INDEX open_ ON t(b) WHERE c > 10;
CREATE INDEX neg ON t(b DESC) WHERE c < 0;
INSERT INTO t VALUES (1, 'p', 5), (2, 'q', 15), (3, 'r', -5), (4, 's', NULL), (5, 't', 'text');
SELECT b FROM t INDEXED BY open_ WHERE c > 10 ORDER BY b;
SELECT b FROM t INDEXED BY neg WHERE c < 0 ORDER BY b;
UPDATE t SET c = c + 10;
SELECT b FROM t INDEXED BY open_ WHERE c > 10 ORDER BY b;
SELECT b FROM t INDEXED BY neg WHERE c < 0 ORDER BY b;
UPDATE t SET c = -c WHERE c IS NOT NULL;
SELECT b FROM t INDEXED BY open_ WHERE c > 10 ORDER BY b;
SELECT b FROM t INDEXED BY neg WHERE c < 0 ORDER BY b;
UPDATE t SET b = upper(b);
SELECT b FROM t INDEXED BY neg WHERE c < 0 ORDER BY b;
DELETE FROM t WHERE b = 'P';
UPDATE t SET c = NULL WHERE b = 'Q';
SELECT b FROM t INDEXED BY neg WHERE c < 0 ORDER BY b;
-- error
SELECT b FROM t INDEXED BY neg WHERE c < 5;
REPLACE INTO t VALUES (3, 'z', 99);
INSERT INTO t VALUES (3, 'y', 1) ON CONFLICT(a) DO UPDATE SET c = -excluded.c;
SELECT b FROM t INDEXED BY neg WHERE c < 0 ORDER BY b;
SELECT b FROM t INDEXED BY open_ WHERE c > 10 ORDER BY b;
BEGIN;
UPDATE t SET c = 11;
ROLLBACK;
SELECT b FROM t INDEXED BY open_ WHERE c > 10 ORDER BY b;
-- reopen
REINDEX open_;
ANALYZE;
SELECT idx, stat FROM sqlite_stat1 ORDER BY idx;
PRAGMA integrity_check;
