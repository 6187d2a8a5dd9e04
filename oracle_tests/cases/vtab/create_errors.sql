-- lang_createvtab: unknown modules, names taken, eponymous-only modules
CREATE TABLE t(a);
-- error
CREATE VIRTUAL TABLE v USING nope;
-- error
CREATE VIRTUAL TABLE v USING nope(a, b);
-- error
CREATE VIRTUAL TABLE t USING nope;
-- error
CREATE VIRTUAL TABLE v USING json_each;
-- error
CREATE VIRTUAL TABLE v USING generate_series(1,2);
-- error
CREATE VIRTUAL TABLE v;
-- error
CREATE VIRTUAL TABLE v USING;
-- error
CREATE VIRTUAL TABLE IF NOT EXISTS v USING nope;
CREATE VIRTUAL TABLE IF NOT EXISTS t USING nope;
-- error
CREATE TEMP VIRTUAL TABLE v USING nope;
SELECT name FROM sqlite_schema;
