CREATE TABLE t(x);
INSERT INTO t VALUES ('2024-01-31'), ('2023-12-31 23:59:59'), ('2024-02-28T12:34'), ('0001-01-01'), ('9999-12-31 23:59:59'),
  ('2024-02-29 01:02:03'), ('2024-05-31 12:00:00.5'), (1700000000), (-62135596800), (253402300799), (2451545), (NULL), (0), ('12:34');
CREATE TABLE m(a, b);
INSERT INTO m VALUES ('+1 month', '-1 day'), ('-1 MONTH', 'start of month'), ('+13 months', '1 day'), ('start of day', '-31 days'),
  ('start of year', '+5 minutes'), ('-3 hours', '+90 seconds'), ('+1 year', '-4 years'), ('unixepoch', '+1 day'), ('+9999999 days', '-1 day'),
  ('-2000 years', '+1 day'), ('+1.5 days', '+1 day'), ('+1 day ', ' +1 day'), ('+ 1 day', '1  day'), ('weekday 0', '+1 month'),
  ('+1 month', 'floor'), ('+1 month', 'ceiling'), ('+0 days', 'unixepoch'), ('Start Of Month', '+1 Day'), ('auto', '+1 month'), ('', '+1 day');
SELECT x, a, date(x, a), datetime(x, a), julianday(x, a), strftime('%w %j %u', x, a) FROM t, m ORDER BY t.rowid, m.rowid;
SELECT x, a, b, datetime(x, a, b), unixepoch(x, a, b), strftime('%s', x, a, b) FROM t, m ORDER BY t.rowid, m.rowid;
SELECT x, a, strftime('%w', x, 'unixepoch', a), strftime('%u', x, a), strftime('%j', x, a) FROM t, m ORDER BY t.rowid, m.rowid;
