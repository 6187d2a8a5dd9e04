-- source: lang_datefunc §3
-- a number that no Julian day is, or a year beyond 9999, is NULL in the end; the modifiers that follow go on from
-- 2000-01-01, and 'utc' and 'localtime' make that the answer
CREATE TABLE base(b);
INSERT INTO base VALUES (7000000), (1e10), (-5), ('7000000'), (5373484.4), (0), ('2024-02-30'), ('9999-12-31 23:59:59'),
    ('-4713-11-24 12:00:00'), ('0000-01-01'), ('12:30'), ('2024-03-31 10:00+05:00');
CREATE TABLE modifier(m);
INSERT INTO modifier VALUES ('+1.5 hours'), ('utc'), ('localtime'), ('+1 month'), ('+1 year'), ('-9000 years'),
    ('start of day'), ('start of month'), ('weekday 3'), ('+00:10'), ('+0001-01-01'), ('+2000-01-01 10:00'),
    ('-9000-00-00'), ('floor'), ('ceiling'), ('+1e14 seconds'), ('-5000000 days');
SELECT b, m, datetime(b, m) FROM base, modifier;
SELECT b, m, datetime(b, m, 'utc') FROM base, modifier;
SELECT b, m, datetime(b, m, 'localtime') FROM base, modifier;
SELECT b, x.m, y.m, datetime(b, x.m, y.m, 'utc'), julianday(b, x.m, y.m) FROM base, modifier AS x, modifier AS y;
SELECT b, x.m, y.m, datetime(b, x.m, y.m, 'localtime') FROM base, modifier AS x, modifier AS y;
SELECT b, x.m, y.m, unixepoch(b, x.m, 'utc', y.m) FROM base, modifier AS x, modifier AS y;
