-- lang_delete: LIMIT and OFFSET as names of tables and columns beside the missing clauses
CREATE TABLE "limit"("order", "offset"); INSERT INTO "limit" VALUES(1,2),(3,4); DELETE FROM "limit" WHERE "order"=1; DELETE FROM "limit" AS l WHERE l."offset"=9; SELECT * FROM "limit"; UPDATE "limit" SET "order"="order"+1, offset="offset"*2 RETURNING *;
-- error
DELETE FROM "limit" ORDER BY "order" LIMIT 1;
-- error
UPDATE "limit" SET "order"=0 LIMIT 1;
SELECT "order" FROM "limit" ORDER BY "order" LIMIT 1 OFFSET 0;
