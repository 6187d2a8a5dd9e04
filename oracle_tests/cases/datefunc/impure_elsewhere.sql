-- deterministic §3 "Special-case Processing For Date/Time Functions": defaults, views, triggers and queries may ask
-- for the time
CREATE TABLE t(a, d DEFAULT (date('now')), l DEFAULT (length(datetime('now', 'localtime'))));
INSERT INTO t(a) VALUES (1);
SELECT d = date('now'), l FROM t;
CREATE VIEW v AS SELECT date('now') = d AS same FROM t;
SELECT same FROM v;
CREATE TRIGGER tr AFTER UPDATE ON t BEGIN UPDATE t SET l = unixepoch('now') > 0; END;
UPDATE t SET a = 2;
SELECT a, l FROM t;
DROP TABLE t;
DROP VIEW v;
