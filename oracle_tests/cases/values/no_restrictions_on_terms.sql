-- lang_select: there is no limit on the number of rows; each must be as long as the first.
-- error
VALUES(1, 2), (3);
-- error
VALUES(1), (2, 3);
-- error
VALUES();
-- error
VALUES;
-- error
VALUES 1;
-- error
VALUES(1) WHERE 1;
-- error
VALUES(*);
-- error
VALUES(1, *);
