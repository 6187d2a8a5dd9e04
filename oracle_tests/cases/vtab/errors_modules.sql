-- error
CREATE VIRTUAL TABLE v USING json_each;
-- error
CREATE VIRTUAL TABLE v USING nope;
-- error
CREATE VIRTUAL TABLE v USING nope(1, 2);
-- error
CREATE VIRTUAL TABLE nope.v USING dbstat;
-- error
CREATE VIRTUAL TABLE sqlite_v USING dbstat;
CREATE TABLE t(a);
-- error
CREATE VIRTUAL TABLE t USING dbstat;
CREATE VIRTUAL TABLE IF NOT EXISTS t USING nope;
-- error
CREATE VIRTUAL TABLE v USING pragma_table_info;
-- error
SELECT * FROM pragma_nope;
-- error
SELECT * FROM v;
