-- lang_comment: what looks like a comment inside a string, a name or a blob is none.
SELECT 'a -- b', 'a /* b */', "a /* b";
CREATE TABLE "a--b"("/* x */" INT, [--y], `*/`);
INSERT INTO "a--b" VALUES(1, 2, 3);
SELECT * FROM "a--b";
SELECT "/* x */" + [--y] -- + `*/`
+ `*/` FROM "a--b";
SELECT 'it''s -- fine' || '/*' || '*/';
