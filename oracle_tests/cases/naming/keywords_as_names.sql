-- lang_keywords: a keyword may be a name in quotes; many may be without.
CREATE TABLE "table"("select", [from], `where`, key, abort, action, after, "order");
INSERT INTO "table" VALUES(1, 2, 3, 4, 5, 6, 7, 8);
SELECT "select", [from], `where`, key, abort, action, after, "order" FROM "table";
SELECT "table"."select", [table].[from] FROM [table];
-- error
SELECT select FROM "table";
-- error
SELECT order FROM "table";
-- error
CREATE TABLE table(a);
-- error
CREATE TABLE t(select);
-- error
CREATE TABLE t(a, index);
CREATE TABLE current(row, rows, over, window, filter, materialized, generated, always, exclude, groups, range, "nothing");
INSERT INTO current(row, rows, over, window, filter) VALUES(1, 2, 3, 4, 5);
SELECT row, rows, over, window, filter FROM current;
-- error
CREATE TABLE u(nothing);
CREATE TABLE u(current_date);
