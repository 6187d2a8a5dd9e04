-- lang_datefunc §3 "Modifiers": "in cases where the same column stores time-values in different formats on different
-- rows"
CREATE TABLE t(id INTEGER PRIMARY KEY, d);
INSERT INTO t(d) VALUES ('2024-02-29 12:00'), (2460370), (1709208000), ('1709208000'), (2460370.5), (NULL), ('rubbish'), ('12:00');
SELECT id, datetime(d, 'auto'), date(d, 'auto', '+1 month'), unixepoch(d, 'auto') FROM t ORDER BY id;
SELECT count(*) FROM t WHERE date(d, 'auto') = '2024-02-29';
