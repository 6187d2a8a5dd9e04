-- lang_createvtab: module arguments as raw text, names that are taken, temp and qualified names
CREATE VIRTUAL TABLE s USING dbstat(main); CREATE VIRTUAL TABLE  IF NOT EXISTS  main . s2  USING  dbstat ( 'main' ) ; SELECT sql FROM sqlite_schema;
-- error
CREATE VIRTUAL TABLE s USING dbstat;
-- error
CREATE VIRTUAL TABLE s3 USING nosuch(a, b);
CREATE VIRTUAL TABLE temp.s4 USING dbstat; SELECT name FROM sqlite_temp_schema;
-- error
CREATE VIRTUAL TABLE nope.s5 USING dbstat;
-- error
CREATE VIRTUAL TABLE s6 USING dbstat(nosuch);
-- error
CREATE VIRTUAL TABLE s7 USING json_each;
-- error
CREATE VIRTUAL TABLE s8;
CREATE VIRTUAL TABLE s9 USING dbstat(main, extra);
DROP TABLE s; DROP TABLE s2; SELECT count(*) FROM sqlite_schema;
