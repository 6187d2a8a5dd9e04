-- error
CREATE TABLE t();
-- error
CREATE TABLE t(a, a);
-- error
CREATE TABLE t(a, A);
-- error
CREATE TABLE t;
-- error
CREATE TABLE (a);
-- error
CREATE TABLE t(a,);
-- error
CREATE TABLE sqlite_t(a);
-- error
CREATE TABLE nope.t(a);
-- error
CREATE TABLE t(a INTEGER PRIMARY KEY ASC DESC);
-- error
CREATE TABLE t(a COLLATE);
-- error
CREATE TABLE t(a UNIQUE ON CONFLICT WHATEVER);
-- error
CREATE TABLE t(a) WITH ROWID;
-- error
CREATE TABLE select(a);
-- error
CREATE TABLE t(select);
-- error
CREATE TABLE t(UNIQUE(a), a);
-- error
CREATE TABLE t(a, UNIQUE(b));
