-- lang_keywords: these must be quoted.
-- error
CREATE TABLE select(a);
-- error
CREATE TABLE t(from);
-- error
CREATE TABLE t(table);
-- error
CREATE TABLE t(index);
-- error
CREATE TABLE t(where);
-- error
CREATE TABLE t(order);
-- error
CREATE TABLE t(group);
-- error
CREATE TABLE t(null);
-- error
CREATE TABLE t(default);
-- error
CREATE TABLE t(values);
-- error
CREATE TABLE t(limit);
-- error
CREATE TABLE t(join);
-- error
CREATE TABLE t(unique);
-- error
CREATE TABLE t(then);
-- error
CREATE TABLE t(to);
CREATE TABLE t("select", [from], `table`, "null");
SELECT "select" + 1, [from], `table`, t."null" FROM t;
