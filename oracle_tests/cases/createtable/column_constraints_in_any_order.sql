-- lang_createtable: column constraints may come in any order, repeatedly, with names; types of many words
CREATE TABLE t(
  a DOUBLE PRECISION UNSIGNED BIG INT (3, -4) CONSTRAINT n1 NOT NULL CONSTRAINT n2 NOT NULL DEFAULT 1 DEFAULT 2 COLLATE nocase COLLATE rtrim,
  b "quoted type" CHECK(b>0) CHECK(b<9) UNIQUE,
  c CONSTRAINT only_a_name,
  d INTEGER NULL,
  e [br type] GENERATED ALWAYS AS (a) VIRTUAL,
  CONSTRAINT x CHECK(a<>'zz'), CONSTRAINT x CHECK(c<>1)
  UNIQUE(c, d), CONSTRAINT y CONSTRAINT z UNIQUE(d)
);
INSERT INTO t(b) VALUES(3);
SELECT *, typeof(a) FROM t;
-- error
INSERT INTO t(b) VALUES(10);
-- error
INSERT INTO t(b, a) VALUES(4,'zz');
-- error
INSERT INTO t(b, c) VALUES(4, 1);
PRAGMA table_xinfo(t);
PRAGMA index_list(t);
SELECT sql FROM sqlite_schema WHERE type='table';
