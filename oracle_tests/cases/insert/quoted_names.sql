-- lang_insert: names in any kind of quotes
CREATE TABLE "a b"("x y", [z], `w`);
INSERT INTO "a b"([x y], "w") VALUES(1,2);
INSERT INTO 'a b'('z') VALUES(3);
SELECT * FROM "a b";
