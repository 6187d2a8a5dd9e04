-- lang_createindex: an index's name may be no table's, view's or index's of its database
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT 1;
CREATE INDEX i ON t(a);
-- error
CREATE INDEX i ON t(b);
CREATE INDEX IF NOT EXISTS i ON t(b);
-- error
CREATE INDEX IF NOT EXISTS I ON nope(b);
-- error
CREATE INDEX IF NOT EXISTS t ON t(b);
-- error
CREATE INDEX v ON t(b);
-- error
CREATE TABLE i(x);
-- error
CREATE TABLE IF NOT EXISTS i(x);
-- error
CREATE VIEW i AS SELECT 1;
-- error
CREATE INDEX j ON v(b);
-- error
CREATE INDEX j ON nope(b);
-- error
CREATE INDEX j ON t(c);
-- error
CREATE INDEX j ON t();
CREATE TEMP TABLE tt(a);
CREATE INDEX i2 ON tt(a);
-- error
CREATE INDEX main.i3 ON tt(a);
CREATE INDEX temp.i ON tt(a);
SELECT sql FROM sqlite_schema WHERE type='index';
SELECT sql FROM sqlite_temp_schema WHERE type='index';
