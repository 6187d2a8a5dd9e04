-- lang_createtable: a column's name must not come twice
-- error
CREATE TABLE t(a, A);
-- error
CREATE TABLE t("a", [A]);
-- error
CREATE TABLE t(a, b, a);
-- error
CREATE TABLE t();
-- error
CREATE TABLE t(a,);
-- error
CREATE TABLE t(PRIMARY KEY(a));
-- error
CREATE TABLE t(a, CHECK(1), b);
CREATE TABLE t(a CHECK(1), b CHECK(1) CHECK(1));
SELECT name FROM sqlite_schema;
