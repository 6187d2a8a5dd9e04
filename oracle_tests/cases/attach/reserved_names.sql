-- lang_attach: main and temp cannot be taken or detached
-- error
ATTACH ':memory:' AS main;
-- error
ATTACH ':memory:' AS temp;
ATTACH ':memory:' AS x;
-- error
ATTACH ':memory:' AS X;
-- error
DETACH main;
-- error
DETACH temp;
-- error
DETACH nope;
DETACH x;
CREATE TABLE t(a);
