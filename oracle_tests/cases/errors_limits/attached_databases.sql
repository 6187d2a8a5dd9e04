-- lang_attach: a name may be used once; main and temp are taken; at most so many databases as the limit says.
ATTACH ':memory:' AS d1;
ATTACH ':memory:' AS d2;
-- error
ATTACH ':memory:' AS D1;
-- error
ATTACH ':memory:' AS main;
-- error
ATTACH ':memory:' AS temp;
DETACH d1;
ATTACH ':memory:' AS d1;
-- error
DETACH main;
-- error
DETACH d3;
