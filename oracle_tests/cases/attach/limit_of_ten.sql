-- lang_attach: at most ten databases can be attached
ATTACH ':memory:' AS a1;
ATTACH ':memory:' AS a2;
ATTACH ':memory:' AS a3;
ATTACH ':memory:' AS a4;
ATTACH ':memory:' AS a5;
ATTACH ':memory:' AS a6;
ATTACH ':memory:' AS a7;
ATTACH ':memory:' AS a8;
ATTACH ':memory:' AS a9;
ATTACH ':memory:' AS a10;
ATTACH ':memory:' AS a11;
SELECT count(*) FROM pragma_database_list;
DETACH a1;
-- error
ATTACH ':memory:' AS a11;
CREATE TABLE t(a);
