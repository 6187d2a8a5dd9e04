CREATE TABLE abort(action, after, before, key, replace, row, temp, view, offset, rowid2, first, last, nulls);
INSERT INTO abort(action, key, replace, offset) VALUES(1,2,3,4);
SELECT action, key, replace, offset FROM abort;
CREATE TABLE "order"("by" INT, "where" INT);
INSERT INTO "order" VALUES(1,2);
SELECT "by", "where" FROM "order" ORDER BY "by";
SELECT by FROM "order";
-- error
CREATE TABLE order(a);
SELECT 1 AS end2, 2 AS abort, 3 AS like2;
-- error
SELECT 1 AS from;
SELECT 1 AS rowid, 2 AS key;
