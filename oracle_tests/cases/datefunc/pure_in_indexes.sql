-- deterministic §3 "Special-case Processing For Date/Time Functions": in terms of an index and in the WHERE of a
-- partial one
CREATE TABLE t(d);
CREATE INDEX p ON t(d) WHERE date(d) > '2000-01-01';
CREATE INDEX q ON t(unixepoch(d));
INSERT INTO t VALUES ('2024-01-01'), ('1999-01-01'), (NULL);
-- error
INSERT INTO t VALUES ('now');
-- error
UPDATE t SET d = 'now' WHERE d IS NULL;
-- error
CREATE INDEX z ON t(date(d, 'localtime'));
SELECT d FROM t WHERE unixepoch(d) = unixepoch('2024-01-01');
SELECT d FROM t WHERE date(d) > '2000-01-01' AND d = '2024-01-01';
