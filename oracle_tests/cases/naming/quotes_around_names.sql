-- lang_keywords: "name", [name] and `name` are identifiers; quotes inside are doubled, not in brackets.
CREATE TABLE "a ""b"(`c ``d`, [e"f], "g]h"); INSERT INTO "a ""b" VALUES(1, 2, 3);
SELECT "c `d", [e"f], `g]h` FROM [a "b]; SELECT * FROM `a "b`; SELECT "a ""b"."c `d" FROM "a ""b";
-- error
SELECT [a]]b] FROM t;
-- error
SELECT "unterminated FROM t;
-- error
SELECT [unterminated FROM t;
-- error
SELECT `unterminated FROM t;
CREATE TABLE ""(""); INSERT INTO "" VALUES(1); SELECT "" FROM "";
